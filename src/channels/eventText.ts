import type { Event } from '../domain/event.ts'
import { dictionary } from '../locales/dictionary.ts'
import { personName } from '../locales/personName.ts'
import type { Locale } from '../locales/plural.ts'
import type { Markup } from './markup.ts'

/** The text of an event in a reader's language, without its title. */
export function eventText(event: Event, locale: Locale, markup: Markup): string {
  const lines = linesOf(event, locale, markup)
  const where = 'link' in event.data && event.data.link !== null ? event.data.link : null
  const link = where === null ? null : markup.link(where, dictionary(locale).digest.link)
  return [...lines, ...(link === null ? [] : [link])].join('\n')
}

function linesOf(event: Event, locale: Locale, markup: Markup): string[] {
  const { digest, events } = dictionary(locale)
  const short = (typed: string) => markup.typed(typed, 100)
  switch (event.type) {
    case 'verdict.changed': {
      const { experimentName, from, to, contested, since } = event.data
      const variant = short(event.data.variant)
      return [
        markup.bold(short(experimentName)),
        digest.earlier({ verdict: digest.statuses[from], variant, on: null }),
        digest.since({ verdict: digest.statuses[to], variant, since }),
        ...(contested === null ? [] : [digest.contested[contested.reason](contested)]),
      ]
    }
    case 'decision.made': {
      const { experimentName, by, decision, reason, verdict } = event.data
      return [
        markup.bold(short(experimentName)),
        events.decided({
          by: short(personName(dictionary(locale), by)),
          decision: events.decisions[decision],
        }),
        markup.typed(reason, 500),
        events.verdictThen({ verdict: verdict === null ? null : digest.statuses[verdict] }),
      ]
    }
    case 'import.done': {
      const { kind, format, accepted, understood, by } = event.data
      return [
        markup.bold(events.imported[kind]),
        events.counts({
          format: short(format),
          accepted,
          understood,
          by: short(personName(dictionary(locale), by)),
        }),
      ]
    }
  }
}
