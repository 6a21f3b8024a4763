import { expect, test } from 'vitest'
import { renderCause, renderNothingSaid } from '../../../src/locales/learningText.ts'

const tooFew = (tests: number) => ({ code: 'too_few_tests', params: { tests, missing: 5 - tests } }) as const

test('What is missing before something can be said is counted in the forms of the language', () => {
  expect([0, 1, 3].map((tests) => renderNothingSaid('en', tooFew(tests)))).toEqual([
    'No concluded test yet: something can be said from 5 concluded tests on',
    'Only 1 concluded test yet: something can be said after 4 more',
    'Only 3 concluded tests yet: something can be said after 2 more',
  ])
  expect([0, 1, 3].map((tests) => renderNothingSaid('ru', tooFew(tests)))).toEqual([
    'Завершённых тестов пока нет: выводы возможны после 5 завершённых тестов',
    'Пока только 1 завершённый тест: для выводов нужно ещё 4',
    'Пока только 3 завершённых теста: для выводов нужно ещё 2',
  ])
  for (const locale of ['en', 'ru'] as const)
    expect(renderNothingSaid(locale, { code: 'predictions_alike', params: {} })).not.toBe('')
})

test('A cause names its test, the verdict, doubts about it, and what is shared', () => {
  const cause = {
    code: 'test_concluded',
    verdict: 'harmful',
    contested: true,
    why: 'metric',
    experiment: 'One step',
  } as const
  expect(renderCause('en', cause)).toBe(
    'The test “One step” was concluded: the change does harm; later data speak against it. It was about the same metric',
  )
  expect(renderCause('ru', { ...cause, contested: false, why: 'type' })).toBe(
    'Тест «One step» завершён: изменение вредит. Он был о барьере того же типа',
  )
})
