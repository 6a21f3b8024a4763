import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Facts } from '../../parts/facts.tsx'

/** Whose journey it is, what for, and what its numbers are per. */
export function Brief({ call: { t }, map }: { call: PageCall; map: BoardMap }) {
  const words = t.pages.board.map
  const { persona } = map
  const list = (items: string[] | undefined) => (items === undefined ? null : items.join('; '))
  const who =
    persona === null
      ? null
      : [persona.name, persona.age === undefined ? '' : words.age({ age: persona.age })]
          .filter(Boolean)
          .join(', ')
  const facts: [string, string | null | undefined][] = [
    [words.persona, who],
    [words.traits, list(persona?.traits)],
    [words.motives, list(persona?.motives)],
    [words.needs, list(persona?.needs)],
    [words.goal, map.goal],
    [words.segment, map.segment],
    [words.counts, words.countsPer({ period: map.period, currency: map.currency })],
  ]
  return (
    <details>
      <summary>{words.facts}</summary>
      <Facts rows={facts} />
    </details>
  )
}
