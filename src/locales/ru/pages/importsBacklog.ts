import type { importsBacklog as english } from '../../en/pages/importsBacklog.ts'
import { formatNumber } from '../../format.ts'
import { type PluralForms, plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const counted = (n: number, forms: PluralForms) => `${whole(n)} ${plural('ru', n, forms)}`
const ideas = { one: 'идея', few: 'идеи', many: 'идей', other: 'идеи' }
const hypotheses = { one: 'гипотезу', few: 'гипотезы', many: 'гипотез', other: 'гипотезы' }
const ofHypotheses = { one: 'гипотезы', few: 'гипотез', many: 'гипотез', other: 'гипотезы' }

export const importsBacklog: typeof english = {
  title: 'Импорт идей',
  lead: 'Выгрузка из Jira, список с оценками RICE или ICE или наша собственная выгрузка: каждая идея станет гипотезой о барьере, который она называет. Ничего не сохранится, пока вы не увидите, что выйдет из каждой строки.',
  fileHint: (p) => `CSV, JSON или JSON lines, не больше ${whole(p.megabytes)} МБ; файлы крупнее — через API.`,
  submit: 'Показать, что получится',
  columnsHeading: 'Как выглядит файл',
  columnsText:
    'Таблица с заголовком: изменение, барьер, о котором оно, метрика, которую оно должно сдвинуть, и оценки: прирост или влияние, уверенность, простота, охват, трудозатраты. Заголовки — на русском или английском; чего в файле нет, можно указать для всех строк на следующем шаге.',
  previewTitle: 'Проверьте, что получится из идей',
  refusedTitle: 'Сначала нужно уточнить, что в файле',
  readAs: (p) => `Прочитано как ${p.format}, понято: ${counted(p.rows, ideas)}.`,
  formats: { jira: 'выгрузка из Jira', ideas: 'список идей', json: 'JSON' },
  tiles: {
    fresh: 'Будет создано',
    freshNote: 'в бэклоге',
    doubles: 'Уже известно',
    doublesNote: 'то же изменение для той же метрики',
    leftOut: 'Не войдёт',
    leftOutNote: 'не нашлось барьера или метрики',
  },
  store: (p) => `Создать ${counted(p.count, hypotheses)}`,
  nothingNew: 'Из этого файла создать нечего.',
  remembered: 'Сопоставление взято из прошлого импорта с такими же заголовками.',
  rows: 'Что получится',
  rowsCaption: (p) =>
    p.shown < p.total
      ? `Первые ${whole(p.shown)} из ${counted(p.total, ofHypotheses)}, которые будут созданы`
      : 'Гипотезы, которые будут созданы',
  change: 'Гипотеза',
  because: (p) => `потому что ${p.reason}`,
  barriers: 'Барьеры',
  metric: 'Метрика',
  lift: 'Прирост',
  effort: 'Трудозатраты, чел.-нед.',
  ratings: 'Баллы',
  between: (p) => (p.low === p.high ? p.likely : `${p.likely} (от ${p.low} до ${p.high})`),
  left: 'Строки, которые не войдут',
  leftCaption: 'Строки, которым не нашлось барьера или метрики',
  names: 'Что названо',
  reason: 'Почему',
  reasons: {
    unnamed: 'Барьер не назван. Выберите выше один для всех таких строк.',
    unknown_id: 'На карте нет барьера с таким идентификатором.',
    unknown_title: 'На карте нет барьера с таким или похожим названием.',
    ambiguous: 'Так называются несколько барьеров: укажите ещё и этап.',
    no_metric: 'Метрика не названа. Выберите выше одну для всех таких строк.',
    unknown_metric:
      'Метрики с таким ключом или названием нет: уберите выше её столбец и выберите одну для всех строк или создайте метрику вместе с первой гипотезой.',
  },
  mapping: 'Что есть что в файле',
  mappingHint:
    'Поправьте то, что понято неверно, и посмотрите ещё раз. Сопоставление запомнится для файлов с такими же заголовками.',
  columns: 'Столбцы',
  otherwise: 'Для строк, в которых этого нет',
  units: 'В чём измерено',
  guess: 'как сказано в файле',
  none: 'нет',
  barrier: 'Барьер',
  metricOf: 'Метрика',
  impactScale: 'Влияние',
  impactScales: {
    percent: 'прирост в процентах',
    rice: 'ступени RICE (от 0,25 до 3)',
    ice: 'балл от 1 до 10',
  },
  confidenceScale: 'Уверенность',
  confidenceScales: { share: 'доля (0,8)', percent: 'проценты (80)', ten: 'балл от 1 до 10' },
  effortUnit: 'Трудозатраты одного человека',
  effortUnits: {
    seconds: 'секунды',
    hours: 'часы',
    days: 'дни',
    weeks: 'недели',
    months: 'месяцы',
    points: 'стори-пойнты',
  },
  weeksPerPoint: 'Человеко-недель на стори-пойнт',
  reachPeriod: 'Охват, людей за',
  reachPeriods: { week: 'неделю', month: 'месяц', quarter: 'квартал', year: 'год' },
  previewAgain: 'Посмотреть с таким сопоставлением',
  fields: {
    change: 'Изменение',
    because: 'Обоснование',
    barrier: 'Барьер',
    barrierId: 'Идентификатор барьера',
    stage: 'Этап',
    metric: 'Метрика',
    owner: 'Ответственный',
    key: 'Ключ идеи',
    labels: 'Метки',
    statusCategory: 'Статус',
    lift: 'Прирост',
    liftLow: 'Прирост, минимум',
    liftHigh: 'Прирост, максимум',
    impact: 'Влияние',
    confidence: 'Уверенность',
    ease: 'Простота',
    reach: 'Охват',
    reachLow: 'Охват, минимум',
    reachHigh: 'Охват, максимум',
    effort: 'Трудозатраты',
    effortLow: 'Трудозатраты, минимум',
    effortHigh: 'Трудозатраты, максимум',
  },
}
