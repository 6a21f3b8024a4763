import { type PullRow, pullsOf } from '../../../../db/queries/connectors.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { formatNumber } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { Badge, type Look } from '../../parts/badge.tsx'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Time } from '../../parts/time.tsx'
import { KeptTable } from '../keptTable.tsx'
import { PullBadge } from './pullBadge.tsx'

const shownAtOnce = 20

const looks: Record<string, Look> = {
  imported: { icon: 'check', tone: 'good' },
  unchanged: { icon: 'minus', tone: 'neutral' },
  refused: { icon: 'cross', tone: 'bad' },
  retry: { icon: 'clock', tone: 'warn' },
}

interface Props {
  call: PageCall
  experiments: { id: string; name: string }[]
  timeZone: string
}

/** What the pulls of a connector did, and what came of each experiment. */
export async function Pulls({ call, experiments, timeZone }: Props) {
  const { deps, id, t, locale, query } = call
  const { pulls } = t.pages.connectors
  const found = await pullsOf(deps.db, id, shownAtOnce + 1, query.before ?? null)
  const shown = found.slice(0, shownAtOnce)
  const names = new Map(experiments.map((experiment) => [experiment.id, experiment.name]))
  return (
    <>
      <h2 id="pulls">{pulls.title}</h2>
      {shown.length === 0 ? (
        <EmptyState icon="clock" title={pulls.none}>
          <p>{pulls.noneText}</p>
        </EmptyState>
      ) : (
        <KeptTable few caption={pulls.caption} heads={[pulls.at, pulls.each, pulls.requests]} numbers={[2]}>
          {shown.map((pull) => (
            <tr>
              <th scope="row">
                <Time locale={locale} timeZone={timeZone} at={pull.startedAt} />
                <p class="small">
                  <PullBadge t={t} status={pull.status} />
                </p>
              </th>
              <td>
                <Outcomes t={t} pull={pull} names={names} />
              </td>
              <td class="number">{formatNumber(locale, pull.requests)}</td>
            </tr>
          ))}
        </KeptTable>
      )}
      <p class="inline">
        {query.before === undefined ? null : <a href={`/settings/connectors/${id}#pulls`}>{pulls.newest}</a>}
        {found.length > shown.length ? (
          <a href={`/settings/connectors/${id}?before=${shown.at(-1)?.id ?? ''}#pulls`}>{pulls.older}</a>
        ) : null}
      </p>
    </>
  )
}

function Outcomes({ t, pull, names }: { t: Dictionary; pull: PullRow; names: Map<string, string> }) {
  const { pulls } = t.pages.connectors
  if (pull.detail !== null) return <>{detailText(t, pull.detail)}</>
  if (pull.outcomes.length === 0) return <>{pulls.nothingFed}</>
  return (
    <ul class="plain outcomes">
      {pull.outcomes.map(({ experimentId, outcome, detail }) => (
        <li>
          <Badge {...(looks[outcome] ?? { icon: 'question', tone: 'neutral' })}>
            {outcome in pulls.outcomes ? pulls.outcomes[outcome as keyof typeof pulls.outcomes] : outcome}
          </Badge>{' '}
          <a href={`/experiments/${experimentId}`}>{names.get(experimentId) ?? experimentId}</a>
          {detail === undefined ? null : <p class="small soft">{detailText(t, detail)}</p>}
        </li>
      ))}
    </ul>
  )
}

/** What a tool said in its JSON, beside its status: `400 {"message": "..."}`. */
function saidBy(detail: string): string {
  const said = /^(\d{3}) \{.*?"(?:message|detail|error)":\s*"((?:[^"\\]|\\.)+)"/.exec(detail)
  return said === null ? detail : `${said[1]}: ${said[2]}`
}

/** What is known of a failure in words; what a tool said itself stays as it said it. */
function detailText(t: Dictionary, detail: string): string {
  const { details, refusedToken } = t.pages.connectors.pulls
  if (Object.hasOwn(details, detail)) return details[detail as keyof typeof details]
  return /^40[13]\b/.test(detail) ? `${refusedToken} (${saidBy(detail)})` : saidBy(detail)
}
