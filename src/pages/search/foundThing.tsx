import type { Found } from '../../../db/queries/search.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { excerpt, marked } from '../../services/search/marked.ts'

interface Props {
  t: Dictionary
  found: Found
  terms: readonly string[]
}

/** Where a thing is read. */
const hrefOf = ({ type, id, mapId }: Found): string =>
  ({
    map: `/maps/${id}`,
    stage: `/maps/${mapId}#${id}`,
    barrier: `/barriers/${id}`,
    hypothesis: `/hypotheses/${id}`,
    experiment: `/experiments/${id}`,
    evidence: `/barriers/${id}`,
  })[type]

/** One find: its title as a link, what it is and where, and the place in its text. */
export function FoundThing({ t, found, terms }: Props) {
  const texts = t.pages.search
  const { type, title, body, map, under } = found
  const isQuote = type === 'evidence'
  const where = [...(under === null ? [] : [under]), ...(type === 'map' ? [] : [map])]
  return (
    <li>
      <p class="found-kind">
        {texts.kind[type]}
        {where.length === 0 ? null : <span class="soft"> · {where.join(' · ')}</span>}
      </p>
      <p class="found-title">
        <a href={hrefOf(found)}>
          <Marked text={isQuote ? texts.quote({ text: excerpt(body, terms) }) : title} terms={terms} />
        </a>
      </p>
      {isQuote || body === '' ? null : (
        <p class="found-text soft">
          <Marked text={excerpt(body, terms)} terms={terms} />
        </p>
      )}
    </li>
  )
}

function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  return <>{marked(text, terms).map((piece) => (piece.found ? <mark>{piece.text}</mark> : piece.text))}</>
}
