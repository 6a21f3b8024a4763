import type { resultImports as english } from '../../en/pages/resultImports.ts'
import { formatDate, formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const rows = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`
const date = (text: string) => formatDate('ru', text)

export const resultImports: typeof english = {
  title: 'Импорт результатов',
  hint: 'Файл с результатами в том виде, в каком его выгружает ваш инструмент, или таблица со столбцами date, variant, metric, n, sum. Файл принимается целиком или не принимается.',
  format: 'Формат',
  tables: {
    'daily-totals': 'Таблица: итоги каждого дня',
    totals: 'Таблица: итоги всего теста',
    'per-user': 'Таблица: строка на пользователя',
  },
  auto: 'определить по файлу',
  preview: 'Посмотреть',
  submit: 'Импортировать',
  previewAgain: 'Посмотреть с таким сопоставлением',
  previewTitle: 'Что будет импортировано',
  understood: (p) => `Формат — ${p.format}, распознано: ${rows(p.rows)}.`,
  recorded: (p) => `Будет записано: ${rows(p.accepted)}, из них заменят прежние: ${count(p.replaced)}.`,
  figures: (p) =>
    `Будет сохранено как чужие данные: ${count(p.reported)} ${plural('ru', p.reported, { one: 'показатель', few: 'показателя', many: 'показателей', other: 'показателя' })}. На вердикт они не влияют.`,
  modeByFile: 'как сказано в файле; простая таблица — по дням',
  modes: { daily: 'Каждая строка — один день.', cumulative: 'В строках итоги по свою дату.' },
  mappingFrom: {
    given: 'Сопоставление задали вы.',
    remembered: 'Сопоставление взято из прошлого импорта такого же файла.',
    guessed: 'Сопоставление угадано: проверьте его перед импортом.',
  },
  mapping: 'Что есть что в файле',
  variantColumn: 'Столбец с вариантом',
  dateColumn: 'Столбец с датой',
  control: 'Как назван контрольный вариант',
  metricColumn: (p) => `${p.metric}: столбец или название`,
  denominator: (p) => `${p.metric}: знаменатель`,
  covariate: (p) => `${p.metric}: значение до теста`,
  winsorize: (p) => `${p.metric}: квантиль, выше которого значения обрезаются`,
  winsorizeHint: 'Например, 0,999. Если оставить пустым, значения не меняются.',
  empty: (p) => `${p.metric}: что значит пустая ячейка`,
  emptyMeans: { zero: 'ничего (0)', leaveOut: 'неизвестно: пользователь не учитывается' },
  variantNamed: (p) => `«${p.name}» в файле — это вариант`,
  guess: 'не задано',
  warnings: 'Замечания',
  span: (p) =>
    `${p.metric}, ${p.from === p.to ? date(p.from) : `с ${date(p.from)} по ${date(p.to)}`}, ${count(p.days)} ${plural('ru', p.days, { one: 'дата', few: 'даты', many: 'дат', other: 'даты' })}`,
  spanColumns: ['Вариант', 'Людей в файле', 'Доля', 'Доля по плану'],
  splitOff: (p) =>
    `Деление в этом файле не сходится с запланированным (${p.pValue}). Найдите причину до импорта: результатам с нарушенным делением верить нельзя.`,
  noWarnings: 'Замечаний нет.',
  more: (p) => `и ещё ${count(p.count)}`,
  firstRows: 'Первые строки в том виде, в каком они будут записаны',
  known: (p) => `Этот самый файл уже импортирован ${date(p.date)} (${p.by}).`,
  again: 'Всё равно импортировать ещё раз',
  tooLarge: (p) =>
    `Для просмотра файл должен быть не больше ${count(p.megabytes)} МБ; файлы крупнее отправляйте через API.`,
  list: 'Импорты',
  caption: 'Импорты результатов, сначала новые',
  when: 'Когда',
  by: 'Кто',
  source: 'Формат',
  size: 'Принято строк',
  state: 'Состояние',
  stands: 'действует',
  reversed: (p) => `отменён ${date(p.date)} (${p.by}): ${p.reason}`,
  reason: 'Причина',
  reasonFor: (p) => `Причина отмены импорта от ${date(p.date)}`,
  reverse: 'Отменить',
  running: 'Идущие импорты',
  progress: (p) =>
    p.percent === null ? `прочитано: ${rows(p.rows)}` : `прочитано ${p.percent}, ${rows(p.rows)}`,
  cancel: 'Прервать',
  cancelling: 'прерывается',
  refresh: 'Обновить',
  reported: 'По данным других инструментов',
  reportedHint: 'Эти показатели нельзя пересчитать, и на вердикт они не влияют.',
  reportedCaption: 'Показатели в том виде, в каком их сообщают другие инструменты',
  reportedBy: (p) => `по данным ${p.tool}, пересчитать нельзя`,
  columns: {
    metric: 'Метрика',
    variant: 'Вариант',
    relative: 'Эффект',
    absolute: 'Разница',
    p: 'p-значение',
    chance: 'Вероятность выигрыша',
    asOf: 'На дату',
    tool: 'Источник',
  },
}
