import type { Effect } from '../../domain/digest/transition.ts'
import type { digest as english } from '../en/digest.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

const quantity = (n: number) =>
  formatNumber('ru', n, { maximumSignificantDigits: 4, signDisplay: 'exceptZero' })
const lift = (n: number) => formatLift('ru', n)
const days = (n: number) =>
  `${formatNumber('ru', n)} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`
const quoted = (names: string[]) => names.map((name) => `«${name}»`).join(', ')

function interval({ lower, upper }: Effect, show: (n: number) => string): string {
  if (lower === null && upper === null) return 'не ограничен с обеих сторон'
  if (lower === null) return `до ${show(upper ?? 0)}, снизу не ограничен`
  if (upper === null) return `от ${show(lower)}, сверху не ограничен`
  return `от ${show(lower)} до ${show(upper)}`
}

export const digest: typeof english = {
  test: 'Пробное сообщение Journeyproof: сюда будут приходить дайджесты этого канала.',
  title: (p) => `Что показали тесты: ${formatDate('ru', p.date)}`,
  headings: {
    proven: 'Доказано',
    harmful: 'Вредит',
    retracted: 'Под вопросом или отозвано',
    contested: 'Под вопросом или отозвано',
    invalid: 'Недействительно',
  },
  statuses: {
    collecting: 'данные собираются',
    proven: 'доказано',
    harmful: 'вредит',
    negligible: 'эффект ничтожен',
    inconclusive: 'вывода нет',
    invalid: 'недействительно',
  },
  nextTests: 'Следующие тесты по рейтингу',
  barriers: (p) =>
    `${p.barriers.length === 1 ? 'Барьер' : 'Барьеры'}: ${quoted(p.barriers)}${p.more > 0 ? ` и ещё ${formatNumber('ru', p.more)}` : ''}, карта «${p.map}»`,
  effect: (p) => {
    const level = `интервал ${formatPercent('ru', 1 - p.alpha, 0)}`
    const raw = p.relative
      ? `${lift(p.relative.estimate)} относительно контроля (${level}: ${interval(p.relative, lift)})`
      : p.absolute
        ? `разница с контролем ${quantity(p.absolute.estimate)} (${level}: ${interval(p.absolute, quantity)}); относительный прирост указать нельзя`
        : 'эффект указать нельзя'
    const shrunken = p.shrunken
      ? `осторожная оценка: ${lift(p.shrunken.estimate)} (${interval(p.shrunken, lift)})`
      : 'осторожной оценки нет'
    const direction = p.goodDirection === 'decrease' ? '. Чем меньше, тем лучше' : ''
    return `${p.metric}, вариант ${p.variant}: ${raw}; ${shrunken}${direction}`
  },
  since: (p) => `Вердикт по варианту ${p.variant} с ${formatDate('ru', p.since)}: ${p.verdict}`,
  earlier: (p) =>
    `${p.on === null ? `Прежний вердикт по варианту ${p.variant}` : `О варианте ${p.variant} сообщали ${formatDate('ru', p.on)}`}: ${p.verdict}`,
  noLonger: 'Это больше не так',
  retraction: 'Это больше не так: сообщение отозвано',
  contested: {
    later_data_contradict: (p) => `Более поздние данные этому противоречат: с ${formatDate('ru', p.since)}`,
    health_failed: (p) => `Данные теста не проходят проверку с ${formatDate('ru', p.since)}`,
    harmful_after_proven: (p) => `Более поздние данные показывают вред: с ${formatDate('ru', p.since)}`,
  },
  unusable: 'Цифрами этого теста пользоваться нельзя',
  source: (p) => `Источник: тест «${p.experiment}», рассчитано по анализу ${p.analysisId}`,
  link: 'Открыть',
  nextTest: (p) => {
    const reach =
      p.reach === null
        ? 'охват неизвестен'
        : `охват ${formatNumber('ru', p.reach, { maximumFractionDigits: 0 })} чел. ${p.period === 'week' ? 'в неделю' : 'в месяц'} (${p.source})`
    return `${p.framework}: ${p.score ?? 'не рассчитано'}; ${reach}`
  },
  count: (p) => `${p.heading}: ${formatNumber('ru', p.count)}`,
  reminder: {
    title: 'Тест ждёт вашего внимания',
    test: (p) => `Тест «${p.experiment}», карта «${p.map}»`,
    silent: (p) =>
      `Тест идёт, но результатов нет уже ${days(p.days)}: с ${formatDate('ru', p.since)}. Внесите то, что накопилось, или остановите тест.`,
    planReached: (p) =>
      `Тест идёт уже ${days(p.days)}, а план выполнен: в контроле измерено ${formatNumber('ru', p.units)}, запланировано ${formatNumber('ru', p.planned)}. Остановите тест и зафиксируйте решение.`,
  },
  notShown: (p) => `Здесь не поместилось: ${p.counts}`,
}
