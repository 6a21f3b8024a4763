import type { learning as english } from '../en/learning.ts'
import { plural } from '../plural.ts'

const concluded = { one: 'завершённый тест', few: 'завершённых теста', many: 'завершённых тестов' }
const tests = (n: number) => `${n} ${plural('ru', n, { ...concluded, other: 'завершённого теста' })}`
const areLeftOut = (n: number) =>
  `${tests(n)} ${plural('ru', n, { one: 'не учтён', few: 'не учтены', many: 'не учтены', other: 'не учтены' })}`

export const learning: typeof english = {
  causes: {
    verdict_reached: (p) => `По тесту «${p.test}» вынесен вердикт`,
    verdict_withdrawn: (p) => `Вердикт по тесту «${p.test}» отозван`,
    test_concluded: (p) => `Тест «${p.test}» завершён`,
    test_corrected: (p) => `Результаты теста «${p.test}» исправлены`,
  },
  verdicts: {
    collecting: 'решения пока нет',
    proven: 'улучшение доказано',
    harmful: 'изменение вредит',
    negligible: 'эффект ничтожен',
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
        ? `Завершённых тестов с прогнозом пока нет: выводы возможны после ${p.missing} таких тестов`
        : `Пока только ${tests(p.tests)} с прогнозом: для выводов нужно ещё ${p.missing}`,
    predictions_alike: () => 'Все прогнозы одинаковы: их не с чем сравнить',
  },
  leftOut: {
    not_foretold: (n) =>
      `${areLeftOut(n)}: к концу дня запуска ${n === 1 ? 'прогноз по нему' : 'прогноз по ним'} не был записан, а более поздний мог быть сделан уже по известным результатам`,
    other_metric: (n) =>
      `${areLeftOut(n)}: ${n === 1 ? 'его' : 'их'} исход решала не та метрика, для которой давалась оценка`,
  },
}
