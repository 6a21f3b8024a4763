import type { EvidenceRow } from '../../../../db/queries/evidence.ts'
import { piecesOfBarrier } from '../../../../db/queries/ledger.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { formatDate } from '../../../locales/format.ts'
import { maskedText } from '../../../locales/maskedText.ts'
import type { WeighedClaim } from '../../../services/evidence/claims.ts'
import { weighClaims } from '../../../services/evidence/claims.ts'
import type { PageCall } from '../../page.ts'
import { PageLinks } from '../../parts/pageLinks.tsx'

const aPage = 20
const mostClaims = 50

type Shown = EvidenceRow & { proof?: WeighedClaim }

/** The evidence of one page, and the claims that stand apart. */
interface Pieces {
  rows: EvidenceRow[]
  total: number
  from: number
  source: string
  quoted: boolean
  claims: Shown[]
}

/** The evidence on the barrier of the call, as the address narrows it down; claims are few and shown all. */
export async function readPieces({ deps, id, query }: PageCall): Promise<Pieces> {
  const source = query.source ?? ''
  const quoted = query.quoted === 'yes'
  const asked = Number(query.from ?? 0)
  const from = Number.isSafeInteger(asked) && asked > 0 ? asked : 0
  const where = { kind: 'observation' as const, source: source === '' ? undefined : source, quoted }
  const [{ rows, total }, claims] = await Promise.all([
    piecesOfBarrier(deps.db, id, where, { limit: aPage, from }),
    piecesOfBarrier(deps.db, id, { kind: 'claim' }, { limit: mostClaims, from: 0 }),
  ])
  return { rows, total, from, source, quoted, claims: await weighClaims(deps, claims.rows) }
}

interface Props {
  call: PageCall
  pieces: Pieces
  /** The sources that there are. */
  sources: readonly string[]
}

/** Effects that were claimed: they prove nothing, and say what would. */
export function Claims({ call, pieces: { claims } }: Pick<Props, 'call' | 'pieces'>) {
  const words = call.t.pages.board.barrier
  if (claims.length === 0) return null
  return (
    <>
      <h3>{words.claims}</h3>
      <p>{words.claimsLead}</p>
      {claims.map((row) => (
        <Piece call={call} row={row} />
      ))}
    </>
  )
}

/** Evidence piece by piece, newest first, by source. */
export function PieceList({ call, pieces, sources }: Props) {
  const { t, id } = call
  const { pieces: words } = t.pages.ledger
  const { rows, total, from, source, quoted } = pieces
  const path = `/barriers/${id}`
  const kept = { ...(source === '' ? {} : { source }), ...(quoted ? { quoted: 'yes' } : {}) }
  return (
    <section id="pieces">
      <h3>{words.heading}</h3>
      <form class="filters" method="get" action={`${path}#pieces`}>
        <div class="field">
          <label for="f-source">{words.source}</label>
          <select id="f-source" name="source">
            <option value="">{words.all}</option>
            {sources.map((name) => (
              <option value={name} selected={name === source}>
                {t.pages.board.evidenceSources[name] ?? name}
              </option>
            ))}
          </select>
        </div>
        <label class="check">
          <input type="checkbox" name="quoted" value="yes" checked={quoted} />
          {words.quoted}
        </label>
        <button type="submit" class="quiet">
          {words.submit}
        </button>
      </form>
      {rows.length === 0 ? (
        <p>
          {words.none} <a href={`${path}#pieces`}>{words.clear}</a>
        </p>
      ) : null}
      {rows.map((row) => (
        <Piece call={call} row={row} />
      ))}
      <PageLinks t={t} path={path} kept={kept} from={from} perPage={aPage} total={total} />
    </section>
  )
}

function Piece({ call: { t, locale, can }, row }: { call: PageCall; row: Shown }) {
  const { evidence: correct } = t.pages.editing
  const { barrier: words, evidenceSources } = t.pages.board
  const { sampleSize, affected, sentiment, externalId, url, quote, claim, proof } = row
  const details = [
    evidenceSources[row.source] ?? row.source,
    formatDate(locale, row.date),
    sampleSize === null ? null : words.sample({ sampleSize }),
    affected === null ? null : words.affected({ affected }),
    sentiment === null ? null : words.sentiment({ sentiment }),
    ...[row.segment, row.region, row.product, row.channel, row.authorRole],
    externalId === null || externalId.startsWith('content:') ? null : words.externalId({ id: externalId }),
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
      {quote === null ? null : <blockquote class="prose">{maskedText(t, quote)}</blockquote>}
      {quote === null && claim === null ? <p class="soft">{t.pages.ledger.pieces.noWords}</p> : null}
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
        {can('editor') ? (
          <>
            {' · '}
            <a
              href={`/evidence/${row.id}/edit`}
              aria-label={correct.linkOf({ date: formatDate(locale, row.date) })}
            >
              {correct.link}
            </a>
          </>
        ) : null}
      </p>
    </article>
  )
}

const proofText = (proof: WeighedClaim, t: Dictionary): string =>
  proof.ok ? t.ranking.claim.proof(proof) : t.ranking.claim[proof.reason]
