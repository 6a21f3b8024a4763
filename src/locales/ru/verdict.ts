import type { Amounts, ReasonParams } from '../../domain/verdict/reasons.ts'
import type { Threshold } from '../../stats/methods/threshold.ts'
import type { verdict as english } from '../en/verdict.ts'
import { formatDate, formatLift, formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('ru', n, { maximumSignificantDigits: 4 })
const count = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const dayForms = { one: 'день', few: 'дня', many: 'дней', other: 'дня' }
const days = (n: number) => `${count(n)} ${plural('ru', n, dayForms)}`
const peopleForms = { one: 'человек', few: 'человека', many: 'человек', other: 'человека' }
const people = (n: number) => `${count(n)} ${plural('ru', n, peopleForms)}`
// A fraction takes the genitive singular: 2,5 раза, but 3 раза and 10 раз.
const timesForms = { one: 'раз', few: 'раза', many: 'раз', other: 'раза' }
const times = (n: number) => `${number(n)} ${plural('ru', n, timesForms)}`
const date = (text: string) => formatDate('ru', text)
const pValue = (p: number) =>
  p < 0.0001 ? 'p < 0,0001' : `p = ${formatNumber('ru', p, { maximumSignificantDigits: 2 })}`
/** An amount of a metric; of a share, in percentage points. */
const sized = (n: number, { isShare = false }: Amounts) => (isShare ? `${number(n * 100)} п. п.` : number(n))
const amount = (size: Threshold, of: Amounts) =>
  typeof size === 'number'
    ? formatNumber('ru', size, { style: 'percent', maximumSignificantDigits: 3 })
    : sized(size.absolute, of)

const marginDays = (p: ReasonParams['guardrail_not_shown']) =>
  p.daysToGo === null || p.daysToGo === 0
    ? ''
    : p.over
      ? `; если она не меняется, при том же трафике хватило бы ещё ${days(p.daysToGo)}`
      : `; если она не меняется, при таком трафике должно хватить ещё ${days(p.daysToGo)}`

export const verdict: typeof english = {
  reasons: {
    primary_better: (p) =>
      p.guardrails > 0
        ? `Вариант ${p.variant} лучше контрольного по метрике ${p.metric} и не выходит за границы защитных метрик (${pValue(p.pValue)}).`
        : `Вариант ${p.variant} лучше контрольного по метрике ${p.metric} (${pValue(p.pValue)}).`,
    primary_worse: (p) =>
      `Вариант ${p.variant} хуже контрольного по метрике ${p.metric} (${pValue(p.pValue)}).`,
    guardrail_worse: (p) =>
      p.margin === null
        ? `Вариант ${p.variant} ухудшает защитную метрику ${p.metric} (${pValue(p.pValue)}).`
        : `Вариант ${p.variant} ухудшает защитную метрику ${p.metric} сильнее, чем допускалось: граница ${amount(p.margin, p)} (${pValue(p.pValue)}).`,
    within_minimum_effect: (p) =>
      `Каким бы ни был эффект варианта ${p.variant} на метрику ${p.metric}, он меньше значимого для дела: ${amount(p.minimumEffect, p)}.`,
    arm_silent: (p) =>
      `От варианта ${p.variant} после ${date(p.lastDate)} данных нет, а от других есть: сравнить варианты можно только по эту дату.`,
    harmful_variant: (p) => `Другой вариант, ${p.variant}, вреден.`,
    no_data: () => 'Результатов по основной метрике пока нет.',
    no_common_date: () =>
      'Результаты есть, но ни на одну дату они не пришли от всех вариантов: сравнить можно с первой общей даты.',
    min_days: (p) =>
      `Собраны результаты за ${days(p.days)}, а по плану нужно не меньше ${count(p.minDays)}: осталось ${days(p.daysToGo)}.`,
    min_counts: (p) =>
      `По метрике ${p.metric} пока слишком мало событий, чтобы судить о варианте ${p.variant}.`,
    primary_unclear: (p) =>
      `По метрике ${p.metric} разница между вариантом ${p.variant} и контрольным не показана.`,
    guardrail_not_shown: (p) =>
      `Вариант ${p.variant} лучше по основной метрике, но не показано, что защитная метрика ${p.metric} остаётся в допустимых границах: ${amount(p.margin, p)}${marginDays(p)}.`,
    treatment_costs_little: (p) =>
      `Выбор варианта ${p.variant} обойдётся по метрике ${p.metric} в среднем в ${sized(p.expectedLoss, p)} — в пределах ${sized(p.lossThreshold, p)}, допустимых по плану${p.guardrails > 0 ? '; защитные метрики остаются в допустимых границах' : ''}.`,
    control_costs_little: (p) =>
      `Остаться с контрольным вариантом обойдётся по метрике ${p.metric} в среднем в ${sized(p.expectedLoss, p)} — в пределах ${sized(p.lossThreshold, p)}, допустимых по плану; выбор варианта ${p.variant} обойдётся дороже.`,
    either_costs_little: (p) =>
      `Вариант ${p.variant} или контрольный: по метрике ${p.metric} любой выбор обойдётся в среднем дешевле допустимых по плану ${sized(p.lossThreshold, p)}.`,
    losses_too_large: (p) =>
      `По метрике ${p.metric} ни вариант ${p.variant}, ни контрольный нельзя выбрать с ожидаемыми потерями не больше ${sized(p.lossThreshold, p)}.`,
    errors_not_controlled: () =>
      'По плану решение принимается по ожидаемым потерям: как часто такой вывод ошибочен, не контролируется.',
    decides_at_stop: () => 'Размер не запланирован: решение будет принято, когда тест остановят.',
    only_before_correction: (p) =>
      `Будь вариант ${p.variant} единственным, он считался бы лучшим (${pValue(p.pValue)}); с поправкой на число вариантов — нет (${pValue(p.adjustedPValue)}).`,
    planned_size: (p) =>
      p.daysToGo === null
        ? 'Запланированный размер ещё не набран, и в один из вариантов никто не попадает.'
        : `Запланированный размер ещё не набран: при таком трафике нужно ещё ${days(p.daysToGo)}.`,
    stopped_before_planned_size: (p) =>
      p.daysToGo === null
        ? 'Тест остановлен до набора запланированного размера, и в один из вариантов никто не попадал.'
        : `Тест остановлен до набора запланированного размера: при том же трафике понадобилось бы ещё ${days(p.daysToGo)}.`,
    days_to_go: (p) =>
      `При таком трафике нужно ещё ${days(p.daysToGo)}, чтобы обнаружить наименьший важный эффект (${amount(p.minimumEffect, p)}).`,
    too_short: (p) =>
      `Тест закончился слишком рано: при том же трафике понадобилось бы ещё ${days(p.daysToGo)}, чтобы обнаружить наименьший важный эффект (${amount(p.minimumEffect, p)}).`,
    size_reached: (p) =>
      `Данных уже достаточно, чтобы обнаружить наименьший важный эффект (${amount(p.minimumEffect, p)}), если бы он был: ждать дальше вряд ли стоит.`,
    no_minimum_effect: () =>
      'В плане не указан наименьший важный эффект, поэтому нельзя ни посчитать нужное число дней, ни назвать эффект ничтожным.',
    length_unknown: () =>
      'По имеющимся результатам нельзя посчитать, сколько дней нужно: их слишком мало или в один из вариантов никто не попадает.',
    srm_sequential: (p) =>
      `С ${date(p.date)} нарушено деление трафика между вариантами: при другом делении такие числа вероятнее ${p.evidence > 1e6 ? 'более чем в миллион раз' : `в ${count(p.evidence)} ${plural('ru', Math.round(p.evidence), { one: 'раз', few: 'раза', many: 'раз', other: 'раза' })}`}. Найдите причину; результатам верить нельзя.`,
    srm_final: (p) =>
      `Деление трафика между вариантами не соответствует плану (${pValue(p.pValue)} на ${date(p.date)}). Найдите причину; результатам верить нельзя.`,
    zero_weight_units: (p) =>
      `В вариант ${p.variant} никто не должен был попадать, но с ${date(p.date)} туда попало ${people(p.n)}. Результатам верить нельзя.`,
    fault: (p) => `Об ошибке в проведении теста заявили ${date(p.date)} (${p.by}): ${p.reason}`,
    later_data_contradict: (p) =>
      `Более поздние результаты по метрике ${p.metric} противоречат этому вердикту о варианте ${p.variant}.`,
    health_failed: (p) =>
      `Вердикт вынесен до того, как данные перестали проходить проверку (${date(p.date)}), и с тех пор под вопросом.`,
    harmful_after_proven: (p) =>
      `Вариант ${p.variant} считался доказанным улучшением (${date(p.provenSince)}); теперь это не так.`,
  },
  checks: {
    minDays: {
      ok: 'Минимальное число дней набрано.',
      found: (p) => `Собраны результаты за ${days(p.days)}, нужно не меньше ${count(p.minDays)}.`,
    },
    minCounts: {
      ok: 'Событий во всех вариантах достаточно.',
      found: (p) =>
        p.kind === 'conversions'
          ? `${p.metric}, ${p.arm}: ${count(p.have)} из ${count(p.needed)} — столько нужно и тех, кто совершил действие, и тех, кто не совершил.`
          : `${p.metric}, ${p.arm}: значения так неравномерны, что выборка равноценна ${count(p.have)} наблюдениям из ${count(p.needed)} нужных.`,
    },
    splitOverTime: {
      ok: 'Ни один просмотр не показал, что деление трафика между вариантами отличается от плана.',
      found: (p) => `С ${date(p.date)} нарушено деление трафика между вариантами.`,
    },
    zeroWeightUnits: {
      ok: 'В вариантах с нулевой долей никого нет.',
      found: (p) =>
        `В вариант ${p.variant} никто не должен был попадать, но с ${date(p.date)} там ${people(p.n)}.`,
    },
    skew_allocation: {
      ok: 'Трафик разделён достаточно равномерно для метрик-средних.',
      found: (p) =>
        `Вариант ${p.variant} и контрольный различаются по размеру в ${times(p.ratio)}: для метрик-средних ошибки в одну сторону становятся чаще.`,
    },
    twyman: {
      ok: 'Подозрительно больших эффектов нет.',
      found: (p) =>
        `${p.metric}, ${p.variant}: изменение на ${formatLift('ru', p.relative, 0)} встречается редко. Проверьте данные, прежде чем верить ему.`,
    },
    dateGaps: {
      ok: 'Результаты есть за каждый день.',
      found: (p) => `Нет результатов за ${days(p.missing)} (первый пропуск: ${date(p.first)}).`,
    },
    stalledArm: {
      ok: 'Люди продолжают попадать во все варианты.',
      found: (p) =>
        p.lastDate === null
          ? `В вариант ${p.variant} никто не попал.`
          : `После ${date(p.lastDate)} в вариант ${p.variant} никто не попадает, а в другие попадают.`,
    },
    exposures: {
      ok: 'Ни в одной метрике людей не больше, чем участников теста.',
      found: (p) =>
        `${p.metric}, ${p.variant}: ${people(p.n)}, хотя вариант видели только ${count(p.exposures)}.`,
    },
    covariate: {
      ok: 'Известное до теста вычтено из результатов.',
      found: (p) =>
        p.why === 'missing'
          ? `${p.metric}, вариант ${p.variant}: в части строк нет ковариаты за период до теста, поэтому она не учтена.`
          : `${p.metric}, вариант ${p.variant}: ковариата за период до теста различается между вариантами сильнее, чем случайно, поэтому она не учтена. Либо людей разделили не случайно, либо её измерили уже после начала теста.`,
    },
    totalsFell: {
      ok: 'Итоги только росли.',
      found: (p) =>
        `Не учтено итогов: ${count(p.looks)}, потому что более поздние меньше. Накопленные строки содержат итог на свою дату, а не счёт за день.`,
    },
    datesOutside: {
      ok: 'Все результаты относятся к датам теста.',
      found: (p) =>
        `${count(p.rows)} ${plural('ru', p.rows, { one: 'строка вне дат теста не учтена', few: 'строки вне дат теста не учтены', many: 'строк вне дат теста не учтены', other: 'строки вне дат теста не учтены' })}.`,
    },
  },
  noAnswer: {
    no_data: 'Пока никто не посчитан.',
    too_few_units: 'В одном из вариантов слишком мало людей.',
    zero_variance: 'Все повели себя одинаково, сравнивать нечего.',
    control_mean_not_positive:
      'Значение контрольного варианта не больше нуля, поэтому относительного изменения нет; сама разница учитывается.',
    denominator_not_positive: 'Знаменатель отношения не больше нуля.',
    relative_unbounded:
      'Значение контрольного варианта слишком близко к нулю для относительного изменения; сама разница учитывается.',
    no_effect: 'Нулевой эффект нельзя обнаружить ни при каком числе людей.',
    power_out_of_reach: 'Такая мощность недостижима при любом числе людей.',
  },
}
