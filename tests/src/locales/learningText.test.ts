import { expect, test } from 'vitest'
import { renderCause, renderLeftOut, renderNothingSaid } from '../../../src/locales/learningText.ts'

const tooFew = (tests: number) => ({ code: 'too_few_tests', params: { tests, missing: 5 - tests } }) as const

test('What is missing before something can be said is counted in the forms of the language', () => {
  expect([0, 1, 3].map((tests) => renderNothingSaid('en', tooFew(tests)))).toEqual([
    'No concluded test with a prediction yet: something can be said from 5 such tests on',
    'Only 1 concluded test with a prediction yet: something can be said after 4 more',
    'Only 3 concluded tests with a prediction yet: something can be said after 2 more',
  ])
  expect([0, 1, 3].map((tests) => renderNothingSaid('ru', tooFew(tests)))).toEqual([
    'Завершённых тестов с прогнозом пока нет: выводы возможны после 5 таких тестов',
    'Пока только 1 завершённый тест с прогнозом: для выводов нужно ещё 4',
    'Пока только 3 завершённых теста с прогнозом: для выводов нужно ещё 2',
  ])
  for (const locale of ['en', 'ru'] as const)
    expect(renderNothingSaid(locale, { code: 'predictions_alike', params: {} })).not.toBe('')
})

test('Tests that are left out are counted in the forms of the language, each with why', () => {
  const said = (['en', 'ru'] as const).map((locale) =>
    [1, 2, 5].map((tests) => renderLeftOut(locale, 'other_metric', tests)),
  )
  expect(said).toEqual([
    [
      '1 concluded test is left out: it was decided by another metric than was estimated',
      '2 concluded tests are left out: they were decided by another metric than was estimated',
      '5 concluded tests are left out: they were decided by another metric than was estimated',
    ],
    [
      '1 завершённый тест не учтён: его исход решала не та метрика, для которой давалась оценка',
      '2 завершённых теста не учтены: их исход решала не та метрика, для которой давалась оценка',
      '5 завершённых тестов не учтены: их исход решала не та метрика, для которой давалась оценка',
    ],
  ])
  expect(renderLeftOut('en', 'not_foretold', 1)).toBe(
    '1 concluded test is left out: no prediction of it was on record by the end of the day of its start, and a later one may have been made when results were known',
  )
  expect(renderLeftOut('ru', 'not_foretold', 5)).toBe(
    '5 завершённых тестов не учтены: к концу дня запуска прогноз по ним не был записан, а более поздний мог быть сделан уже по известным результатам',
  )
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
