import type { importsEvidence as english } from '../../en/pages/importsEvidence.ts'
import { formatNumber, formatPercent } from '../../format.ts'
import { type PluralForms, plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const counted = (n: number, forms: PluralForms) => `${whole(n)} ${plural('ru', n, forms)}`
const onBarriers = { one: 'барьере', few: 'барьерах', many: 'барьерах', other: 'барьера' }
const byRules = { one: 'правило', few: 'правила', many: 'правил', other: 'правила' }
const pieces = { one: 'свидетельство', few: 'свидетельства', many: 'свидетельств', other: 'свидетельства' }
const inRows = { one: 'строке', few: 'строках', many: 'строках', other: 'строки' }

export const importsEvidence: typeof english = {
  title: 'Импорт свидетельств',
  lead: 'Обращения, отзывы, ответы опросов или подсчёты: каждая строка станет свидетельством на барьере, который она называет. Ничего не сохранится, пока вы не увидите, куда попадёт каждая строка.',
  source: 'Откуда строки, в которых это не сказано',
  asRows: 'сказано в каждой строке',
  fileHint: (p) => `CSV, JSON или JSON lines, не больше ${whole(p.megabytes)} МБ; файлы крупнее — через API.`,
  submit: 'Показать, куда попадут строки',
  columns: 'Как выглядит файл',
  columnsText:
    'Таблица с заголовком: дата и источник каждой строки, барьер (и этап, если такое название есть на нескольких) и всё, что известно: цитата, размер выборки, сколько затронуто, тональность, ссылка, сегмент, регион, продукт, канал, роль, номер обращения. Заголовки — на русском или английском.',
  rules: (p) =>
    p.count === 0
      ? 'Строки без барьера не войдут: правил на этой карте пока нет.'
      : `Строки без барьера распределят правила карты: ${counted(p.count, byRules)}.`,
  rulesLink: 'Правила для свидетельств',
  previewTitle: 'Проверьте, куда попадут свидетельства',
  tiles: {
    fresh: 'Будет добавлено',
    freshNote: (p) => `из файла, на ${counted(p.barriers, onBarriers)}`,
    doubles: 'Уже известно',
    doublesNote: 'по номеру или по тому, что сказано в тот же день',
    leftOut: 'Без барьера',
    leftOutNote: 'такие строки не войдут',
    guessed: 'Отнесено по догадке',
    guessedNote: 'похожее название; проверьте их',
  },
  store: (p) => `Добавить ${counted(p.count, pieces)}`,
  nothingNew: 'Из этого файла добавить нечего.',
  withheld: (p) =>
    `В ${counted(p.count, inRows)} останутся только даты и числа: слова людей из этого источника хранить нельзя.`,
  masked: 'Адреса, телефоны, номера карт и @имена в цитатах скрыты — так они и сохранятся.',
  rows: 'Куда попадёт каждая строка',
  rowsCaption: (p) =>
    p.shown < p.total
      ? `Первые ${whole(p.shown)} из ${whole(p.total)} строк, которым нашёлся барьер`
      : 'Строки, которым нашёлся барьер',
  says: 'Что в ней сказано',
  countsOnly: 'только числа',
  hit: (p) =>
    p.sampleSize === null
      ? `затронуто: ${whole(p.affected)}`
      : `затронуто: ${whole(p.affected)} из ${whole(p.sampleSize)}`,
  origin: 'Источник и дата',
  barrier: 'Барьер',
  why: 'Как найден',
  by: {
    id: 'по идентификатору',
    title: 'по названию',
    similarTitle: (p) => `по похожему названию, сходство ${formatPercent('ru', p.likeness, 0)}`,
    rule: (p) => `по правилу «${p.rule}»`,
  },
  double: 'уже известно',
  left: 'Строки, которым не нашлось барьера',
  leftCaption: 'Строки, которые не войдут, и почему',
  names: 'Что названо',
  reason: 'Почему',
  reasons: {
    unnamed: 'Барьер не назван, и ни одно правило не подошло.',
    unknown_id: 'На карте нет барьера с таким идентификатором.',
    unknown_title: 'На карте нет барьера с таким или похожим названием.',
    ambiguous: 'Так называются несколько барьеров: укажите ещё и этап.',
  },
  makeRule: 'Создать правило для таких строк',
}
