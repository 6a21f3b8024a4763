import type { Reminder } from '../domain/digest/reminder.ts'
import { dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import type { Markup } from './markup.ts'

/** The text of a reminder in a reader's language, without its title. */
export function reminderText(reminder: Reminder, locale: Locale, markup: Markup): string {
  const { change, experimentName, mapName, reason, link } = reminder
  const { reminder: texts, link: label } = dictionary(locale).digest
  const why = reason.code === 'silent' ? texts.silent(reason) : texts.planReached(reason)
  const where = link === null ? null : markup.link(link, label)
  return [
    markup.bold(markup.typed(change, 300)),
    texts.test({ experiment: markup.typed(experimentName, 100), map: markup.typed(mapName, 100) }),
    why,
    ...(where === null ? [] : [where]),
  ].join('\n')
}
