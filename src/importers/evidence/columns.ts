import { headerKey } from '../headerKey.ts'

/** Names of the columns of an evidence table, beside the API's own (sampleSize, sample_size). */
const columnNames = {
  stage: ['Stage name', 'Этап', 'Стадия', 'Шаг'],
  barrier: ['Barrier title', 'Pain', 'Problem', 'Барьер', 'Боль', 'Проблема'],
  barrierId: ['ID барьера', 'Идентификатор барьера'],
  externalId: ['ID', 'Ticket', 'Внешний ID', 'Внешний идентификатор', 'Номер', 'Номер обращения'],
  source: ['Источник'],
  date: ['Created', 'Created at', 'Дата', 'Создано', 'Дата создания'],
  sampleSize: ['Sample', 'Asked', 'Seen', 'Выборка', 'Размер выборки', 'Опрошено', 'Всего'],
  affected: ['Hit', 'Затронуто', 'Столкнулись', 'Пострадали', 'Упоминаний'],
  sentiment: ['Тональность', 'Настроение'],
  quote: [
    ...['Text', 'Comment', 'Description', 'Message', 'Review', 'Feedback', 'Answer', 'Mention'],
    ...['Цитата', 'Текст', 'Комментарий', 'Отзыв', 'Описание', 'Сообщение', 'Ответ', 'Упоминание'],
  ],
  labels: ['Label', 'Tags', 'Tag', 'Метки', 'Теги', 'Ярлыки'],
  url: ['Link', 'Ссылка'],
  segment: ['Сегмент'],
  region: ['City', 'Регион', 'Город'],
  product: ['Platform', 'Продукт', 'Платформа'],
  channel: ['Канал'],
  authorRole: ['Author', 'Role', 'Роль автора', 'Роль', 'Автор'],
  kind: ['Type', 'Вид', 'Тип'],
  lift: ['Claimed lift', 'Рост', 'Заявленный рост', 'Эффект', 'Заявленный эффект'],
  baseline: ['База', 'Базовое значение'],
} as const satisfies Record<string, readonly string[]>

export type EvidenceColumn = keyof typeof columnNames

const columns = new Map<string, EvidenceColumn>(
  Object.entries(columnNames).flatMap(([column, names]) =>
    [column, ...names].map((name): [string, EvidenceColumn] => [headerKey(name), column as EvidenceColumn]),
  ),
)

/** Which column of an evidence table a heading means, or null. */
export const evidenceColumn = (header: string): EvidenceColumn | null =>
  columns.get(headerKey(header)) ?? null
