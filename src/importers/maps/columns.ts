import { headerKey } from '../headerKey.ts'

/** Names that the columns of a journey map table go by. */
const columnNames = {
  stage: {
    en: ['Stage', 'Phase', 'Step', 'Journey stage', 'Journey phase', 'Phase of journey'],
    ru: ['Этап', 'Стадия', 'Шаг'],
  },
  goal: { en: ['Customer goal', 'Goal'], ru: ['Цели клиента', 'Цель', 'Цель клиента'] },
  actions: {
    en: ['Customer actions', 'Actions', 'Doing'],
    ru: ['Действия клиента', 'Действия', 'Действия клиентов'],
  },
  thoughts: {
    en: ['Thoughts', 'Thinking', 'Customer thoughts'],
    ru: ['Мысли', 'Что думает', 'Мысли клиента'],
  },
  emotion: {
    en: ['Emotions', 'Feelings', 'Feeling', 'Customer feelings', 'Customer emotions'],
    ru: ['Эмоции', 'Чувства', 'Эмоции клиента', 'Чувства клиента'],
  },
  emotionScore: { en: ['Emotion score'], ru: ['Оценка эмоций'] },
  touchpoints: { en: ['Touchpoints', 'Channels'], ru: ['Точки контакта', 'Каналы', 'Точки касания'] },
  barriers: {
    en: ['Barriers', 'Pains', 'Pain points', 'Problems'],
    ru: ['Барьеры', 'Боли', 'Боли и барьеры', 'Барьеры и боли', 'Проблемы'],
  },
  opportunities: {
    en: ['Opportunities', 'Ideas', 'Improvements'],
    ru: ['Возможности', 'Идеи', 'Идеи для улучшения', 'Идеи улучшений'],
  },
  momentOfTruth: { en: ['Moment of truth'], ru: ['Момент истины'] },
  entrants: { en: ['Entrants', 'Users', 'Visitors'], ru: ['Вошли', 'Посетители', 'Пользователи'] },
  completions: { en: ['Completions', 'Completed'], ru: ['Прошли дальше', 'Завершили'] },
  conversion: { en: ['Conversion to next', 'Conversion'], ru: ['Конверсия дальше', 'Конверсия'] },
  medianMinutes: { en: ['Median minutes', 'Time'], ru: ['Медиана минут', 'Время'] },
  negativeMentions: { en: ['Negative mentions'], ru: ['Негативные упоминания'] },
} as const satisfies Record<string, Record<'en' | 'ru', readonly string[]>>

export type MapColumn = keyof typeof columnNames

const columns = new Map<string, MapColumn>(
  Object.entries(columnNames).flatMap(([column, { en, ru }]) =>
    [...en, ...ru].map((name): [string, MapColumn] => [headerKey(name), column as MapColumn]),
  ),
)
// The API's own names (emotionScore, negative_mentions) are understood as well.
for (const column of Object.keys(columnNames)) columns.set(headerKey(column), column as MapColumn)

/** Which column of a map a heading means, or null. */
export const mapColumn = (header: string): MapColumn | null => columns.get(headerKey(header)) ?? null
