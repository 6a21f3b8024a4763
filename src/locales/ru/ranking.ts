import type { Range } from '../../domain/fields.ts'
import type { ClaimProof } from '../../domain/scoring/claimProof.ts'
import type { Estimated, ShareDetail } from '../../domain/scoring/detail.ts'
import type { ranking as english } from '../en/ranking.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'
import { rankingUnits } from './rankingUnits.ts'
import { value } from './value.ts'
import { why } from './why.ts'

const evidenceSources: Record<string, string> = {
  analytics: 'аналитика',
  crm: 'CRM',
  survey: 'опрос',
  support: 'обращения в поддержку',
  interview: 'интервью',
  review: 'отзывы',
  social: 'соцсети',
  telegram: 'Telegram',
}

const number = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 2 })
const people = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`
const money = (amount: number, currency: string) =>
  formatNumber('ru', amount, { style: 'currency', currency, maximumFractionDigits: 2 })
const weeks = ({ low, likely, high }: Range) =>
  `От ${number(low)} до ${number(high)}, вероятнее всего ${number(likely)} ${plural('ru', likely, { one: 'человеко-неделя', few: 'человеко-недели', many: 'человеко-недель', other: 'человеко-недели' })}`
const whose = ({ by, asOf }: Estimated) =>
  `${by === null ? 'оценка команды' : `оценка: ${by}`}, на ${formatDate('ru', asOf)}`
const built = ({ since }: { since: string | null }) =>
  since === null ? 'Изменение уже сделано' : `Тест с этим изменением начат ${formatDate('ru', since)}`
const quoted = (names: string[]) => names.map((name) => `«${name}»`).join(', ')
const per = (period: 'week' | 'month') => (period === 'week' ? 'в неделю' : 'в месяц')

const inputs: Record<string, string> = {
  reach: 'Охват',
  impact: 'Влияние',
  confidence: 'Уверенность',
  effort: 'Трудозатраты',
  ease: 'Простота',
  potential: 'Потенциал',
  importance: 'Важность',
  aboveTheFold: 'На первом экране',
  noticeableIn5Seconds: 'Заметно за 5 секунд',
  addsOrRemoves: 'Что-то добавляет или убирает',
  increasesMotivation: 'Усиливает мотивацию',
  highTraffic: 'Большой трафик',
  userTesting: 'Найдено в юзабилити-тестах',
  qualitativeFeedback: 'Найдено в качественных отзывах',
  digitalAnalytics: 'Найдено в аналитике',
  mouseTracking: 'Видно на тепловых картах или при айтрекинге',
  businessValue: 'Ценность для людей и бизнеса',
  timeCriticality: 'Срочность',
  riskOpportunity: 'Снижение риска или новые возможности',
  jobSize: 'Размер работы',
  criteria: 'Критерии команды',
  baseline: 'Исходное значение',
  lift: 'Ожидаемый прирост',
  valuePerUnit: 'Стоимость единицы',
  ...value.inputs,
}
const named = (input: string) => (Object.hasOwn(inputs, input) ? (inputs[input] ?? input) : input)
const lift = ({ low, likely, high }: Range) =>
  `от ${formatLift('ru', low)} до ${formatLift('ru', high)}, вероятнее всего ${formatLift('ru', likely)}`

function share({ barrier, share, source, evidence, contradicted }: ShareDetail): string {
  if (evidence) {
    const contradiction = contradicted
      ? `; оценка команды ${formatPercent('ru', contradicted.estimate)} противоречит измерению: она вне интервала от ${formatPercent('ru', contradicted.low)} до ${formatPercent('ru', contradicted.high)}`
      : ''
    const { affected, sampleSize, newestDate } = evidence
    const from = `${number(affected)} из ${number(sampleSize)}, ${evidenceSources[evidence.source] ?? evidence.source}`
    return `барьер «${barrier}» затрагивает ${formatPercent('ru', share)} (измерено: ${from}, последнее свидетельство: ${formatDate('ru', newestDate)})${contradiction}`
  }
  return source === 'estimated'
    ? `барьер «${barrier}» затрагивает ${formatPercent('ru', share)} (оценка команды)`
    : `барьер «${barrier}» по допущению затрагивает всех (свидетельств нет)`
}

function inDays({ days, untestable }: Extract<ClaimProof, { ok: true }>): string {
  if (days === null) return '; сколько это дней, сказать нельзя: нужно число вошедших на этап'
  const span = `${number(days)} ${plural('ru', days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`
  return `, при потоке этапа это ${span}${untestable ? ' — дольше, чем может идти тест' : ''}`
}

export const ranking: typeof english = {
  frameworks: {
    rice: {
      name: 'RICE',
      unit: 'человек за период с учётом влияния и уверенности на один человеко-месяц',
      explanation:
        'Сколько людей изменение затронет за период, умноженное на силу влияния и на нашу уверенность, в расчёте на месяц работы.',
    },
    ice: {
      name: 'ICE',
      unit: 'баллы от 1 до 10; у произведения от 1 до 1000',
      explanation:
        'Насколько изменение сдвинет показатель, насколько мы уверены и насколько это просто, каждое от 1 до 10: среднее, а если так задано в карте, то произведение.',
    },
    pie: {
      name: 'PIE',
      unit: 'баллы от 1 до 10',
      explanation:
        'Сколько можно улучшить, насколько важен этот трафик и насколько просто изменение: среднее трёх оценок от 1 до 10.',
    },
    pxl: {
      name: 'PXL',
      unit: 'баллы от 0 до 14',
      explanation:
        'Вопросы CXL: девять ответов «да» или «нет» (заметность и добавление или удаление элемента считаются вдвое) и простота внедрения от 0 до 3.',
    },
    wsjf: {
      name: 'WSJF',
      unit: 'стоимость задержки на единицу размера работы относительно самой малой в бэклоге',
      explanation:
        'Во что обходится ожидание (ценность, срочность, снижение риска или новые возможности), делённое на размер работы: сначала самая короткая работа с учётом веса.',
    },
    weighted: {
      name: 'Критерии с весами',
      unit: 'баллы от 1 до 10',
      explanation: 'Собственные критерии команды, оценённые от 1 до 10: среднее с весами, заданными в карте.',
    },
    value: {
      name: 'Ожидаемая ценность',
      unit: 'деньги карты на человеко-неделю',
      explanation:
        'Сколько денег изменение должно принести за горизонт планирования в расчёте на неделю работы: охват, исходное значение, ожидаемый прирост и стоимость конверсии.',
    },
    evsi: {
      name: 'Ценность проверки',
      unit: 'деньги карты за неделю трафика',
      explanation:
        'Сколько денег должна принести проверка изменения с внедрением только доказанного за вычетом затрат на разработку и тест, в расчёте на неделю трафика, которую займёт тест.',
    },
  },
  inputs,
  sources: { measured: 'измерено', estimated: 'оценка', assumed: 'допущение' },
  details: {
    ...value.details,
    reach_from_stages: (p) => {
      const stages = p.stages.map(
        ({ stage, entrants, shares }) =>
          `На этап «${stage}» приходит ${people(entrants)} ${per(p.period)}; ${shares.map(share).join('; ')}`,
      )
      const uncounted =
        p.uncounted.length > 0 ? `. Не учтено, так как число вошедших неизвестно: ${quoted(p.uncounted)}` : ''
      return `${stages.join('. ')}${uncounted}`
    },
    reach_typed: (p) =>
      `От ${number(p.low)} до ${number(p.high)}, вероятнее всего ${people(p.likely)} ${per(p.period)} (${whose(p)}; число вошедших на этап неизвестно)`,
    reach_missing: (p) =>
      p.stages.length > 0
        ? `Число вошедших неизвестно (${quoted(p.stages)}), и охват никто не оценил`
        : 'Нет барьера на этапе с известным числом вошедших, и охват никто не оценил',
    impact_from_lift: (p) => `Относительный прирост ${p.metric} ${lift(p)} (${whose(p)})`,
    confidence_from_test: (p) =>
      `По барьеру «${p.barrier}» есть доказанное улучшение: с ${formatDate('ru', p.since)} (${p.experimentId})`,
    confidence_from_evidence: (p) =>
      `Лучшее свидетельство: ${evidenceSources[p.source] ?? p.source} по барьеру «${p.barrier}» (${number(p.count)} ${plural('ru', p.count, { one: 'наблюдение', few: 'наблюдения', many: 'наблюдений', other: 'наблюдения' })}, последнее: ${formatDate('ru', p.newestDate)})`,
    confidence_without_evidence: () => 'Свидетельств по барьерам нет, только мнение',
    effort_built: (p) => `${built(p)}: делать больше нечего`,
    effort_to_release: (p) =>
      `${built(p)}: остаётся внедрить, это считается за ${number(p.weeks)} человеко-недели`,
    effort_from_weeks: (p) =>
      `${weeks(p)}, по четыре в месяце, не меньше ${number(p.atLeastMonths)} (${whose(p)})`,
    rating_from_lift: (p) => `Относительный прирост ${p.metric} ${lift(p)} (${whose(p)}), по шкале прироста`,
    rating_from_weeks: (p) => `${weeks(p)} (${whose(p)}), по шкале трудозатрат`,
    rating_from_reach: (p) =>
      `Затрагивает ${people(p.reach)} ${per(p.period)} при ${number(p.entrants)} на самом крупном этапе карты`,
    rating_typed: (p) => `Поставлено людьми (${whose(p)})`,
    rating_missing: (p) => `Никто не оценил «${named(p.what)}»`,
    criteria_missing: () => 'У карты нет собственных критериев',
    value_typed: (p) => `Единица «${p.metric}» стоит ${money(p.amount, p.currency)}`,
    value_missing: (p) => `Никто не указал, сколько стоит единица «${p.metric}»`,
    value_in_other_currency: (p) =>
      `Единица «${p.metric}» стоит ${money(p.amount, p.currency)}, а деньги карты считаются в ${p.mapCurrency}: курс не угадываем`,
    baseline_typed: (p) =>
      `Сейчас «${p.metric}»: ${formatNumber('ru', p.baseline, { maximumSignificantDigits: 3 })} (${p.from === null ? whose(p) : p.from})`,
    baseline_missing: (p) =>
      `Никто не указал, каково сейчас значение «${p.metric}», или указанное не больше нуля (для доли — не между 0 и 1)`,
    effort_in_weeks: (p) => `${weeks(p)} (${whose(p)})`,
  },
  typed: (p) => `указано командой: ${p.value}`,
  contradiction: (p) =>
    `Указанное значение ${number(p.typed)} противоречит измерению: оно вне 80-процентного интервала, от ${number(p.low)} до ${number(p.high)}`,
  advice: value.advice,
  notRanked: (p) => `Балла нет: ${p.reason}`,
  noScore: {
    ...value.noScore,
    input_missing: (p) => `нет значения «${p.input}»`,
    score_not_finite: () => 'при таких значениях балл слишком велик, чтобы его посчитать',
    currency_differs: (p) => `стоимость метрики указана в ${p.metric}, а деньги карты в ${p.map}`,
  },
  why,
  rankingUnits,
  claim: {
    headline: (p) => `Заявлено, не доказано: ${formatLift('ru', p.lift)} без контрольной группы`,
    proof: (p) =>
      `Чтобы это доказать, нужен тест: ${people(p.perVariant)} на вариант, всего ${number(p.total)} (риск ложного срабатывания ${formatPercent('ru', p.alpha)}, мощность ${formatPercent('ru', p.power, 0)})${inDays(p)}`,
    expected: (p) =>
      `Пока теста не было, стоит ожидать ${formatLift('ru', p.estimate)} (95%-й диапазон: от ${formatLift('ru', p.lower)} до ${formatLift('ru', p.upper)}): эффекты, замеченные без контрольной группы, обычно оказываются меньше`,
    baseline_needed: 'Какой тест это доказал бы, сказать нельзя: нужно исходное значение',
    baseline_not_a_share:
      'Какой тест это доказал бы, сказать нельзя: исходное значение не является долей от 0 до 1',
    lift_zero: 'Эффект не заявлен, доказывать нечего',
    lift_impossible: 'Так не может быть: при этом исходном значении доля вышла бы за пределы от 0 до 100 %',
  },
}
