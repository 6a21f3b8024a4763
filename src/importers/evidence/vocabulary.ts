import { headerKey } from '../headerKey.ts'

const sourceNames = {
  analytics: ['Metrics', 'Аналитика', 'Метрики'],
  crm: ['СРМ'],
  survey: ['Poll', 'Questionnaire', 'Опрос', 'Анкета', 'Анкетирование'],
  support: ['Ticket', 'Helpdesk', 'Поддержка', 'Обращение', 'Тикет', 'Служба поддержки'],
  interview: ['Интервью'],
  review: ['Feedback', 'Отзыв'],
  social: ['Social media', 'Социальные сети', 'Соцсети'],
  telegram: ['Телеграм', 'Телеграмм'],
} as const satisfies Record<string, readonly string[]>

const kindNames = {
  observation: ['Наблюдение'],
  claim: ['Заявление', 'Утверждение'],
} as const satisfies Record<string, readonly string[]>

function lookup<Word extends string>(names: Record<Word, readonly string[]>): (text: string) => Word | null {
  const words = new Map<string, Word>()
  for (const word of Object.keys(names) as Word[])
    for (const name of [word, ...names[word]]) words.set(headerKey(name), word)
  return (text) => words.get(headerKey(text)) ?? null
}

/** The source that a word in Russian or English means, or null. */
export const evidenceSource = lookup(sourceNames)

/** The kind of evidence that a word in Russian or English means, or null. */
export const evidenceKind = lookup(kindNames)
