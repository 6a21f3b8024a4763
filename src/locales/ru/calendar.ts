import type { calendar as english } from '../en/calendar.ts'
import { formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 1 })
const LONGEST = 520
const weeks = (n: number) =>
  n > LONGEST
    ? 'больше десяти лет'
    : `${number(n)} ${plural('ru', n, { one: 'неделю', few: 'недели', many: 'недель', other: 'недели' }, 1)}`
const limit = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' }, 1)}`
const percent = (share: number) => formatNumber('ru', share, { style: 'percent', maximumFractionDigits: 1 })
const money = (amount: number, currency: string) =>
  formatNumber('ru', amount, { style: 'currency', currency, maximumFractionDigits: 0 })

interface Others {
  name: string
  by: string[]
  count: number
}

const listed = ({ by, count }: Others) => {
  const more = count > by.length ? ` и ещё ${number(count - by.length)}` : ''
  return `${by.map((name) => `«${name}»`).join(', ')}${more}`
}
const inTests = (p: Others) => `${p.count === 1 ? 'в тесте' : 'в тестах'} ${listed(p)}`
const byTests = (p: Others) => `${p.count === 1 ? 'тестом' : 'тестами'} ${listed(p)}`
const building = (p: { work: number; owner: string | null }) => {
  const forms = { one: 'человеко-неделя', few: 'человеко-недели', many: 'человеко-недель' }
  const work = `${number(p.work)} ${plural('ru', p.work, { ...forms, other: 'человеко-недели' }, 1)}`
  return `объём работы — ${work}${p.owner === null ? '' : ` (${p.owner})`}`
}

export const calendar: typeof english = {
  placed: {
    at_once: () => 'Начинается с первого дня календаря: ничто не мешает.',
    after_traffic: (p) =>
      `Неделей раньше на этапе «${p.name}» не хватило бы людей: они участвуют ${inTests(p)}.`,
    after_surface: (p) => `Неделей раньше место «${p.name}» занято ${byTests(p)}.`,
    after_exclusion: (p) =>
      `Неделей раньше он совпал бы с ${byTests(p)}, а запрос велит их разводить (исключение ${p.name}).`,
    after_work: (p) =>
      `Раньше изменение не подготовить: ${building(p)}, а остальное время занимает то, что идёт перед ним.`,
  },
  leftOut: {
    no_traffic: (p) =>
      `На этапе «${p.name}» почти всё время не хватает людей: они участвуют ${inTests(p)}; эти тесты ценнее для того же трафика или не оставляют достаточно длинного промежутка.`,
    no_surface: (p) => `Место «${p.name}» почти всё время занято ${byTests(p)}.`,
    excluded_by: (p) =>
      `Почти всё время он совпадал бы с ${byTests(p)}, а запрос велит их разводить (исключение ${p.name}).`,
    no_capacity: (p) =>
      `Изменение не успеть подготовить: ${building(p)}, и до последней недели, когда тест ещё мог бы начаться, столько времени ни у кого не остаётся.`,
    too_long: (p) => `Тест занял бы ${weeks(p.weeks)} — дольше, чем длится календарь.`,
    needs_baseline: () =>
      'Сколько займёт тест, сказать нельзя: не указано, каково сейчас значение метрики (больше 0, а у доли — между 0 и 1).',
    needs_standard_deviation: () =>
      'Сколько займёт тест, сказать нельзя: не указано, насколько метрика разбросана (стандартное отклонение).',
    needs_reach: () =>
      'Сколько займёт тест, сказать нельзя: неизвестно, скольких людей затронет изменение, или их нет.',
    no_lift: (p) => `Тесту нечего искать: прирост оценён в ${percent(p.likely)}, и выше 0 оценок нет.`,
    lift_impossible: (p) =>
      `Тест спланировать нельзя: ожидаемый прирост ${percent(p.likely)} выводит долю за пределы от 0 до 100 %, или разброса нет.`,
    untestable: (p) => `Тест занял бы ${weeks(p.weeks)}, а предел — ${limit(p.limitWeeks)}.`,
    no_value: (p) => `По ${p.framework} ценности в нём нет: оценка ${number(p.score)}.`,
    not_worth_its_cost: (p) =>
      `Тест, как ожидается, принесёт не больше, чем стоят разработка и проверка: в итоге ${money(p.test, p.currency)}.`,
    better_shipped: (p) =>
      `Внедрение без теста, как ожидается, принесёт ${money(p.ship, p.currency)}, а с предварительным тестом — ${money(p.test, p.currency)}.`,
    value_unknown: (p) => `Ценность такого теста неизвестна: ${p.reason}.`,
    already_testing: () => 'Тест уже идёт.',
    already_tested: (p) => `Тест уже был (${p.status}); чтобы проверить снова, назовите гипотезу в запросе.`,
  },
  statuses: {
    idea: 'не проверялась',
    testing: 'тест идёт',
    proven: 'улучшение доказано',
    harmful: 'изменение вредит',
    negligible: 'эффект ничтожен',
    inconclusive: 'ничего не показано',
    invalid: 'тест проведён неверно',
  },
}
