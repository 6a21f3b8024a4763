import type { calendar as english } from '../../en/pages/calendar.ts'
import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const weeks = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' })}`
const days = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`
const tests = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'тест', few: 'теста', many: 'тестов', other: 'теста' })}`

export const calendar: typeof english = {
  title: (p) => `Календарь тестов: ${p.map}`,
  lead: 'Какие гипотезы и в какие недели проверять, чтобы получить как можно больше: в одном месте — один тест, и людей не больше, чем есть на этапе. На один и тот же вопрос ответ всегда одинаков.',
  form: {
    from: 'Первый день',
    weeks: 'Недель',
    capacity: 'Человеко-недель разработки в неделю',
    capacityHint: 'без ограничения',
    method: 'Как судят о тестах',
    methods: {
      fixed: 'один раз, в конце',
      'group-sequential': 'каждый день, до планового размера',
      sequential: 'каждый день, без срока',
    },
    apart: 'Развести тесты',
    apartHint: 'Никакие два из отмеченных не пойдут одновременно.',
    submit: 'Предложить календарь',
  },
  empty: 'Для этой карты ещё не сохранён ни один календарь.',
  emptyText:
    'Укажите выше, когда начать и сколько недель планировать; пока вы не сохраните, ничего не записывается.',
  proposal: 'Предложение',
  summary: (p) => `${tests(p.placed)}: с ${p.from} по ${p.to}`,
  nothingPlaced: 'Ни одну гипотезу этой карты в эти недели проверить нельзя.',
  nothingPlacedText: 'Почему — сказано ниже о каждой.',
  notSearched: (p) => `Ещё ${count(p.count)} в переборе не участвовали: им досталось оставшееся место.`,
  source: (p) =>
    `Ценность — по методу «${p.framework}»; длительность вытекает из числа людей на этапах и оценок.`,
  keep: 'Сохранить',
  keepAndAccept: 'Сохранить и принять',
  grid: {
    caption: 'Тесты по этапам и неделям. Рядом с этапом — какая доля его людей участвует, в процентах.',
    head: 'Этап и тест',
    week: (p) => `неделя с ${p.date}`,
    taken: (p) => `${p.share} людей`,
    note: (p) => `${weeks(p.weeks)}, ${p.share} людей`,
    running: 'уже идёт',
    happened: 'что было на деле',
    bar: {
      planned: (p) => `по плану с ${p.from} по ${p.to}`,
      running: (p) => `уже идёт, до ${p.to}`,
      happened: (p) => `шёл с ${p.from} по ${p.to}`,
    },
    legend: 'Закрашено — план. Полосами — уже идёт. Контуром — что было на деле.',
    noStage: 'Без этапа',
  },
  list: {
    title: 'Почему тесты стоят именно так',
    caption: 'Тесты в порядке начала',
    test: 'Тест',
    when: 'Недели',
    dates: (p) => `с ${p.from} по ${p.to}`,
    share: 'Доля людей',
    work: 'Разработка, человеко-недель',
    worth: 'Ценность',
    why: 'Почему тогда',
  },
  leftOut: {
    title: (p) => `Не вошли: ${count(p.count)}`,
    caption: 'Что не получило недель и почему',
    hypothesis: 'Гипотеза',
    why: 'Почему',
    more: (p) => `Ещё ${count(p.count)} не показаны.`,
  },
  kept: {
    title: 'Сохранённые календари',
    caption: 'Сначала новые',
    calendar: 'Календарь',
    name: (p) => `С ${p.from}, ${weeks(p.weeks)}`,
    made: 'Сохранён',
    tests: 'Тестов',
    state: 'Состояние',
    accepted: 'принят',
    acceptedOn: (p) => `принят ${p.date}`,
    proposed: 'не принят',
    accept: 'Принять',
    withdraw: 'Отозвать принятие',
    archive: 'Убрать',
    all: 'Все календари',
    happened: 'План и что было на деле',
    happenedCaption: 'Каждый запланированный тест рядом с первым с тех пор начатым тестом той же гипотезы',
    standing: 'Положение',
    planned: 'Начало по плану',
    actual: 'Начат',
    late: 'Против плана',
    notYet: '—',
    onTheDay: 'день в день',
    daysLate: (p) => `на ${days(p.days)} позже`,
    daysEarly: (p) => `на ${days(p.days)} раньше`,
    standings: {
      awaited: 'ожидается',
      not_started: 'не начат',
      early: 'раньше плана',
      on_plan: 'по плану',
      late: 'опоздал',
    },
    unplanned: 'Тесты вне плана',
    started: (p) => `начат ${p.date}`,
  },
}
