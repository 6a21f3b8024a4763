import { personName } from '../../../locales/personName.ts'
import { Notice } from '../../parts/notice.tsx'
import type { Loaded, Reader, ShownAnalysis } from './load.ts'

type Decision = Loaded['decisions'][number]
type Verdict = Pick<ShownAnalysis['verdict'], 'status' | 'contested'>

/** Whether people decided what the verdict does not carry: shipped what is not proven, or gave up what is. */
function disagrees({ decision }: Pick<Decision, 'decision'>, { status, contested }: Verdict): boolean {
  const isProven = status === 'proven' && contested === null
  if (decision === 'ship') return !isProven
  return decision === 'rollBack' && isProven
}

interface Props {
  reader: Reader
  /** The latest one. */
  decision: Decision | undefined
  analysis: ShownAnalysis | null
}

/** Told where the latest decision and the verdict go different ways; nothing where they agree. */
export function Disagreement({ reader: { t }, decision, analysis }: Props) {
  if (decision === undefined || analysis === null || !disagrees(decision, analysis.verdict)) return null
  const texts = t.pages.experiment.disagree
  const status = t.pages.tests.statuses[analysis.verdict.status]
  return (
    <Notice tone="warn" title={texts.title}>
      <p>
        {texts.text({
          decision: t.pages.tests.experiment.decisionNames[decision.decision],
          verdict: analysis.verdict.contested === null ? status : texts.contested({ verdict: status }),
          by: personName(t, decision.by),
          date: decision.at.slice(0, 10),
        })}
      </p>
    </Notice>
  )
}
