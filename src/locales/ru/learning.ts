import type { learning as english } from '../en/learning.ts'
import { plural } from '../plural.ts'

const concluded = { one: 'завершённый тест', few: 'завершённых теста', many: 'завершённых тестов' }
const tests = (n: number) => `${n} ${plural('ru', n, { ...concluded, other: 'завершённого теста' })}`
const afterTests = (n: number) =>
  `${n} ${plural('ru', n, { one: 'завершённого теста', other: 'завершённых тестов' })}`

export const learning: typeof english = {
  causes: {
    verdict_reached: (p) => `По тесту «${p.test}» вынесен вердикт`,
    test_concluded: (p) => `Тест «${p.test}» завершён`,
    test_corrected: (p) => `Результаты теста «${p.test}» исправлены`,
  },
  verdicts: {
    collecting: 'решения пока нет',
    proven: 'улучшение доказано',
    harmful: 'изменение вредит',
    negligible: 'эффект пренебрежимо мал',
    inconclusive: 'ничего не показано',
    invalid: 'он проведён неверно и ничему не учит',
  },
  contested: 'более поздние данные этому противоречат',
  why: {
    barrier: 'Он был о барьере этой гипотезы',
    type: 'Он был о барьере того же типа',
    metric: 'Он был о той же метрике',
  },
  nothingSaid: {
    too_few_tests: (p) =>
      p.tests === 0
        ? `Завершённых тестов пока нет: выводы возможны после ${afterTests(p.missing)}`
        : `Пока только ${tests(p.tests)}: для выводов нужно ещё ${p.missing}`,
    predictions_alike: () => 'Все прогнозы одинаковы: их не с чем сравнить',
  },
}
