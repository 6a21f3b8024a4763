import type { PageCall } from '../page.ts'

interface Props {
  call: PageCall
  map: { id: string; archived: boolean }
  /** The barrier that a new rule would lead to. */
  barrierId: string
}

/** Further ways for evidence to come to a barrier: from a file, and by a rule. */
export function EvidenceWays({ call: { t, can }, map, barrierId }: Props) {
  const { links, rules } = t.pages.imports
  if (!can('editor') || map.archived) return null
  return (
    <p class="actions">
      <a href={`/maps/${map.id}/import-evidence`}>{links.evidence}</a>
      <a href={`/maps/${map.id}/evidence-rules?barrier=${barrierId}#new`}>{rules.forBarrier}</a>
    </p>
  )
}
