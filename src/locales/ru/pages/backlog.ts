import type { backlog as en } from '../../en/pages/backlog.ts'
import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const hypotheses = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'гипотеза', few: 'гипотезы', many: 'гипотез', other: 'гипотезы' })}`
const ofHypotheses = (n: number) => `${count(n)} ${plural('ru', n, { one: 'гипотезы', other: 'гипотез' })}`

export const backlog: typeof en = {
  title: (p) => `Бэклог: ${p.map}`,
  caption: (p) =>
    p.shown === p.total
      ? `${hypotheses(p.total)} по ${p.name}: ${p.unit}`
      : `${count(p.shown)} из ${ofHypotheses(p.total)} по ${p.name}: ${p.unit}`,
  empty: 'На этой карте пока нет гипотез',
  emptyText:
    'Гипотеза начинается с барьера: что изменить и насколько станет лучше. Здесь они получают места.',
  toMap: 'К карте',
  nothingFits: 'Под все эти условия не подходит ни одна гипотеза',
  clear: 'Показать все',
  frameworks: 'Метод',
  own: (p) => `${p.name} (так задано в карте)`,
  views: 'Вид',
  list: 'Список',
  chart: 'Диаграмма и список',
  filters: {
    label: 'Что показывает бэклог',
    q: 'Текст',
    state: 'Состояние',
    owner: 'Ответственный',
    barrier: 'Барьер',
    advice: 'Совет',
    sort: 'Порядок',
    all: 'все',
    show: 'Показать',
    ascending: (p) => `${p.column}, по возрастанию`,
    descending: (p) => `${p.column}, по убыванию`,
  },
  rank: 'Место',
  hypothesis: 'Гипотеза',
  state: 'Состояние',
  score: 'Балл',
  advice: 'Совет',
  range: (p) => `от ${p.low} до ${p.high}`,
  always: (p) => `всегда ${p.place}`,
  giveBaseline: 'Указать исходное значение',
  why: 'Почему на этом месте',
  wouldMove: (p) =>
    `Сильнее всего порядок изменил бы показатель «${p.input}»: у ${p.end === 'low' ? 'нижней' : 'верхней'} границы возможного (${p.value}) гипотеза стояла бы на месте ${count(p.rank)}.`,
  nothingMoves: 'Ни один показатель сам по себе, даже у границы возможного, не сдвинул бы её с места.',
  chances: (p) => `Первая в ${p.first} розыгрышей, среди первых трёх — в ${p.three}.`,
  simulated: (p) =>
    `Полоса под местом показывает, где оно лежит в 80 % из 2 000 розыгрышей всех значений; вычислено ${p.at}.`,
  notSimulated: 'Насколько надёжны места, вычисляется в фоне.',
  computed: 'Баллы вычислены по этим значениям; вручную введено только то, что помечено как оценка.',
  plan: 'Запланировать тест',
  edit: 'Изменить оценки',
  estimates: {
    title: 'Оценки',
    lift: 'Относительный прирост, %',
    effort: 'Трудозатраты, человеко-недели',
    reach: 'Охват, человек за период',
    reachHint: 'Учитывается, только если его нельзя измерить.',
    confidence: 'Уверенность, %',
    typedHint: 'Хранится рядом с тем, что говорят свидетельства.',
    ratings: (p) => `Оценки для метода ${p.framework}`,
    scales: { ten: 'от 1 до 10', hundred: 'от 1 до 100', ease: 'от 0 до 3', yesNo: 'да или нет' },
    yes: 'да',
    no: 'нет',
    low: 'низкая',
    likely: 'вероятная',
    high: 'высокая',
    order: (p) => `«${p.range}»: нужно низкая ≤ вероятная ≤ высокая.`,
    positive: (p) => `«${p.range}»: начало должно быть больше 0.`,
    save: 'Сохранить и пересчитать',
    tryOut: 'Примерить',
    asYouType: 'Место пересчитывается, пока вы печатаете. До сохранения ничего не записывается.',
    faults: 'Места пока нет:',
  },
  tried: {
    moves: (p) => `Место ${count(p.after)} из ${count(p.of)} вместо ${count(p.before)}`,
    stays: (p) => `По-прежнему место ${count(p.after)} из ${count(p.of)}`,
    gains: (p) => `Место ${count(p.after)} из ${count(p.of)}; сейчас балла нет, а значит, и места`,
    score: (p) => `балл ${p.after}, сейчас ${p.before}`,
    sameScore: (p) => `балл ${p.score}, как сейчас`,
    around: 'Рядом с ней',
    notStored: 'Ничего из этого не сохранено.',
  },
  changed: {
    moved: (p) =>
      `Гипотеза «${p.change}» переместилась с места ${count(p.before)} на место ${count(p.after)} (${p.framework}).`,
    stays: (p) =>
      `Оценки гипотезы «${p.change}» изменены; она остаётся на месте ${count(p.after)} (${p.framework}).`,
    gains: (p) => `У гипотезы «${p.change}» теперь есть балл: место ${count(p.after)} (${p.framework}).`,
    unscored: (p) => `Оценки гипотезы «${p.change}» изменены; балла по ${p.framework} у неё нет.`,
    show: 'Показать её',
    undo: 'Отменить',
    undoOf: (p) => `Отменить изменение гипотезы «${p.change}»`,
  },
  bubbles: {
    title: (p) => `${p.worth} и трудозатраты`,
    effort: 'Трудозатраты, человеко-недели',
    worth: (p) => `Балл: ${p.unit}`,
    worthTimesEffort: 'Польза до деления на трудозатраты (балл × трудозатраты)',
    worthTimesSize: 'Цена промедления (балл × размер работы)',
    logarithmic: (p) => `${p.name} (логарифмическая шкала)`,
    area: (p) => `Площадь: скольких людей затрагивает; самый большой круг — ${p.reach}`,
    unreached: 'Самые маленькие круги: охват неизвестен',
    number: 'Число в круге — место гипотезы',
    text: (p) =>
      `${hypotheses(p.n)}: каждый круг ведёт на страницу гипотезы. Чем правее, тем больше работы, чем выше, тем больше пользы, чем крупнее, тем больше людей она затрагивает. На первом месте «${p.best}». В списке ниже те же числа.`,
    first: (p) => `На диаграмме первые ${count(p.shown)} из ${count(p.of)}.`,
    without: (p) => `Без балла и потому не нарисовано: ${hypotheses(p.n)}.`,
    none: 'Ни у одной из этих гипотез нет балла по этому методу: рисовать нечего.',
    bubble: (p) =>
      `${count(p.rank)}. ${p.change}. Совет: ${p.advice}; трудозатраты ${p.effort}; польза ${p.worth}; охват ${p.reach}`,
  },
  adviceWords: {
    test: 'тестировать',
    ship: 'внедрять',
    notWorthIt: 'не стоит того',
    untestable: 'не проверить',
    unknown: 'нет совета',
  },
  page: {
    scores: 'По каждому методу',
    scoresCaption: 'Баллы рядом; у каждого метода своя единица',
    framework: 'Метод',
    score: 'Балл',
    place: 'Место',
    unit: 'Единица',
    outOf: (p) => `из ${count(p.of)}`,
    archived: 'Гипотеза в архиве, поэтому места у неё нет.',
    history: 'Что изменили тесты',
    historyCaption: 'Баллы, которые сдвинули тесты, сначала новые',
    noHistory:
      'Ни один тест ещё не сдвинул её баллы. Это сделает вердикт о том же барьере, типе барьера или метрике.',
    when: 'Когда',
    scoreMoved: 'Балл',
    placeMoved: 'Место',
    cause: 'Причина',
    fromTo: (p) => `${p.before} → ${p.after}`,
    olderThere: 'Более ранние изменения доступны через API.',
    edit: 'Изменить оценки',
    inBacklog: 'В бэклоге',
  },
}
