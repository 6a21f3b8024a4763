import type { EvidenceSourceRow, evidenceBySource } from '../../../../db/queries/evidenceSources.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { formatNumber } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { Time } from '../../parts/time.tsx'
import { KeptTable } from '../keptTable.tsx'

interface Props {
  call: PageCall
  policies: EvidenceSourceRow[]
  counts: Awaited<ReturnType<typeof evidenceBySource>>
  timeZone: string
}

/** The sources, with how much there is of each and what was decided. */
export function SourceTable({ call, policies, counts, timeZone }: Props) {
  const { t, locale } = call
  const { sources } = t.pages
  const decided = new Map(policies.map((policy) => [policy.source, policy]))
  const counted = new Map(counts.map((row) => [row.source, row]))
  const names = [...new Set([...counted.keys(), ...decided.keys()])].sort()
  const number = (value = 0) => <td class="number">{formatNumber(locale, value)}</td>
  return (
    <KeptTable
      few
      caption={sources.caption}
      heads={[
        sources.source,
        sources.evidence,
        sources.words,
        sources.consent,
        sources.kept,
        sources.decided,
        sources.actions,
      ]}
      numbers={[1, 2]}
    >
      {names.map((source) => {
        const policy = decided.get(source)
        return (
          <tr>
            <th scope="row">{source}</th>
            {number(counted.get(source)?.pieces)}
            {number(counted.get(source)?.withWords)}
            <td>
              <Consent t={t} policy={policy} />
            </td>
            <td>{keptText(t, policy)}</td>
            <td>
              {policy === undefined ? (
                sources.notYet
              ) : (
                <Time locale={locale} timeZone={timeZone} at={policy.updatedAt} />
              )}
            </td>
            <td>
              <a
                class="button quiet compact"
                href={`/settings/sources?source=${encodeURIComponent(source)}#decide`}
                aria-label={sources.decideOn({ source })}
              >
                {sources.decide}
              </a>
            </td>
          </tr>
        )
      })}
    </KeptTable>
  )
}

function Consent({ t, policy }: { t: Dictionary; policy: EvidenceSourceRow | undefined }) {
  const { sources } = t.pages
  if (policy === undefined)
    return (
      <Badge icon="question" tone="neutral">
        {sources.undecided}
      </Badge>
    )
  return policy.consent ? (
    <Badge icon="check" tone="good">
      {sources.yes}
    </Badge>
  ) : (
    <Badge icon="cross" tone="bad">
      {sources.no}
    </Badge>
  )
}

function keptText(t: Dictionary, policy: EvidenceSourceRow | undefined): string {
  const { sources } = t.pages
  if (policy?.consent === false) return sources.notAtAll
  const days = policy?.retentionDays ?? null
  return days === null ? sources.forEver : sources.forDays({ days })
}
