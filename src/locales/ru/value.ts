import type { Range } from '../../domain/fields.ts'
import type { Estimated } from '../../domain/scoring/detail.ts'
import type { AdviceFigures } from '../../domain/value/advice.ts'
import type { value as english } from '../en/value.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const weeks = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'неделю', few: 'недели', many: 'недель', other: 'недели' }, 0)}`
const limit = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' }, 0)}`
const lift = (n: number) => formatLift('ru', n)
const estimate = (p: Range & Estimated & { metric: string }) =>
  `Оценка${p.by === null ? ' команды' : ` (${p.by})`} для «${p.metric}» на ${formatDate('ru', p.asOf)}: от ${lift(p.low)} до ${lift(p.high)}, вероятнее всего ${lift(p.likely)}`
const believed = (p: { mean: number; sd: number }) => `${lift(p.mean)} ± ${formatPercent('ru', p.sd)}`

const lacking = {
  reach: 'неизвестно, сколько людей попадёт в тест, или их нет',
  baseline: 'не указано, каково сейчас значение метрики, или оно не больше 0',
  baselineShare: 'текущее значение метрики не является долей от 0 до 1',
  standardDeviation: 'не указано, насколько метрика разбросана (стандартное отклонение)',
  lift: 'не оценён прирост больше 0, который тест мог бы найти',
  room: 'ожидаемый прирост выводит долю за пределы от 0 до 100 %, или разброса нет',
}

interface Advised {
  figures: AdviceFigures
  currency: string
}

const money = (amount: number, currency: string) =>
  formatNumber('ru', amount, { style: 'currency', currency, maximumFractionDigits: 0 })
const testing = ({ figures: { test }, currency }: Advised) =>
  test === null
    ? 'тест спланировать нельзя'
    : `с предварительным тестом — ${money(test.value, currency)} (при таком трафике он займёт ${weeks(test.weeks)})`
const shipping = ({ figures, currency }: Advised) => money(figures.ship, currency)
const tooLong = ({ figures: { test } }: Advised) =>
  test === null
    ? ''
    : `: тест занял бы ${weeks(test.weeks)}, а предел — ${limit(test.limitWeeks)}; за это время он нашёл бы прирост ${lift(test.detectable)}`

export const value: typeof english = {
  inputs: {
    spread: 'Неопределённость прироста',
    periods: 'Число периодов',
    duration: 'Длительность теста в неделях',
    error: 'Погрешность теста',
    threshold: 'Прирост, который считается доказанным',
  },
  details: {
    lift_with_prior: (p) =>
      `${estimate(p)}; с поправкой на то, что обычно дают изменения (${believed(p.prior)}): ${believed(p)}`,
    lift_calibrated: (p) =>
      `${estimate(p)}; с поправкой на то, чем обернулись прежние оценки (${number(p.tests)} ${plural('ru', p.tests, { one: 'тест', few: 'теста', many: 'тестов', other: 'теста' })}): ${believed(p)}`,
    lift_measured: (p) =>
      `${estimate(p)}; с поправкой на то, чем обычно оборачиваются оценки: ${believed(p.before)}. ${plural('ru', p.measured.tests, { one: 'Её собственный тест', few: 'Её собственные тесты', many: 'Её собственные тесты', other: 'Её собственные тесты' })} (${number(p.measured.tests)}): ${believed({ mean: p.measured.lift, sd: p.measured.standardError })}; вместе: ${believed(p)}`,
    horizon: (p) => `Выгода от улучшения считается за ${weeks(p.weeks)}`,
    test_planned: (p) =>
      `Чтобы найти прирост ${lift(p.lift)} (риск ложного срабатывания ${formatPercent('ru', p.alpha)}, мощность ${formatPercent('ru', p.power)}), нужно всего ${number(p.units)} ${plural('ru', p.units, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}: при таком трафике это займёт ${weeks(p.weeks)}`,
    test_too_long: (p) =>
      `Тест занял бы ${weeks(p.weeks)}, а предел — ${limit(p.limitWeeks)}; за это время он нашёл бы прирост ${lift(p.detectable)}`,
    test_lacks: (p) => `Тест спланировать нельзя: ${lacking[p.what]}`,
  },
  noScore: {
    test_too_long: (p) =>
      `тест занял бы ${weeks(p.weeks)}, а предел — ${limit(p.limitWeeks)}; за это время он нашёл бы прирост ${lift(p.detectable)}`,
    test_lacks: (p) => `тест спланировать нельзя, так как ${lacking[p.what]}`,
  },
  advice: {
    test: (p) =>
      `Стоит проверить тестом: внедрение без теста, как ожидается, принесёт ${shipping(p)}, ${testing(p)}`,
    ship: (p) => `Можно внедрять без теста: ожидаемая выгода — ${shipping(p)}; ${testing(p)}`,
    notWorthIt: (p) =>
      `Не стоит затрат: внедрение без теста, как ожидается, принесёт ${shipping(p)}; ${testing(p)}`,
    untestable: (p) =>
      `Проверить тестом нельзя${tooLong(p)}. Внедрение без теста, как ожидается, принесёт ${shipping(p)}`,
    unknown: (p) => `Совета нет: ${p.reason}`,
    names: {
      test: 'Проверить тестом',
      ship: 'Внедрять без теста',
      notWorthIt: 'Не стоит затрат',
      untestable: 'Тестом не проверить',
      unknown: 'Совета нет',
    },
    alreadyTested: {
      testing: 'идёт тест',
      proven: 'тест уже доказал, что изменение помогает; осталось внедрить его для всех',
      harmful: 'тест показал, что изменение вредит',
      negligible: 'тест показал, что изменение почти ничего не меняет',
    },
  },
}
