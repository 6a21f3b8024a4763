import type { EvidenceRow } from '../../../../db/queries/evidence.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { formatDate } from '../../../locales/format.ts'
import type { WeighedClaim } from '../../../services/evidence/claims.ts'
import { evidenceResource } from '../../../services/resources/evidence.ts'
import type { PageCall } from '../../page.ts'

const aPage = 50

type Shown = EvidenceRow & { proof?: WeighedClaim }

export interface EvidencePage {
  rows: Shown[]
  next: string | null
}

/** One page of the evidence on the barrier of the call, in the order it was added. */
export async function readEvidence({ deps, id, query }: PageCall): Promise<EvidencePage> {
  const page = { limit: aPage, after: query.evidence ?? null }
  const { rows, next } = await evidenceResource.list(deps, { barrierId: id }, page)
  return { rows: rows as Shown[], next }
}

/** Evidence piece by piece; claims stand apart, as they prove nothing. */
export function EvidenceList({ call, evidence }: { call: PageCall; evidence: EvidencePage }) {
  const { t, id, query } = call
  const words = t.pages.board.barrier
  const { rows, next } = evidence
  const claims = rows.filter((row) => row.claim !== null)
  const observations = rows.filter((row) => row.claim === null)
  if (rows.length === 0 && query.evidence === undefined) return <p>{words.noEvidence}</p>
  return (
    <>
      {claims.length === 0 ? null : (
        <>
          <h3>{words.claims}</h3>
          <p>{words.claimsLead}</p>
          {claims.map((row) => (
            <Item call={call} row={row} />
          ))}
        </>
      )}
      {observations.length === 0 ? null : (
        <>
          <h3>{words.items}</h3>
          {observations.map((row) => (
            <Item call={call} row={row} />
          ))}
        </>
      )}
      <p class="actions">
        {query.evidence === undefined ? null : <a href={`/barriers/${id}`}>{words.first}</a>}
        {next === null ? null : (
          <a href={`/barriers/${id}?evidence=${encodeURIComponent(next)}`}>{words.more}</a>
        )}
      </p>
    </>
  )
}

function Item({ call: { t, locale }, row }: { call: PageCall; row: Shown }) {
  const { barrier: words, evidenceSources } = t.pages.board
  const { sampleSize, affected, sentiment, externalId, url, quote, claim, proof } = row
  const details = [
    evidenceSources[row.source] ?? row.source,
    formatDate(locale, row.date),
    sampleSize === null ? null : words.sample({ sampleSize }),
    affected === null ? null : words.affected({ affected }),
    sentiment === null ? null : words.sentiment({ sentiment }),
    ...[row.segment, row.region, row.product, row.channel, row.authorRole],
    externalId === null ? null : words.externalId({ id: externalId }),
  ]
  return (
    <article class="evidence">
      {claim === null ? null : (
        <>
          <p>
            <b>{t.ranking.claim.headline(claim)}</b>
          </p>
          {proof === undefined ? null : (
            <>
              <p>{proofText(proof, t)}</p>
              <p>{t.ranking.claim.expected(proof.expected)}</p>
            </>
          )}
        </>
      )}
      {quote === null ? null : <blockquote class="prose">{quote}</blockquote>}
      <p class="small soft">
        {details.filter((detail) => detail !== null).join(' · ')}
        {url === null || !/^https?:\/\//i.test(url) ? null : (
          <>
            {' · '}
            <a href={url} rel="noreferrer noopener">
              {words.link}
            </a>
          </>
        )}
      </p>
    </article>
  )
}

const proofText = (proof: WeighedClaim, t: Dictionary): string =>
  proof.ok ? t.ranking.claim.proof(proof) : t.ranking.claim[proof.reason]
