import { estimateOf } from '../../stats/methods/effect.ts'
import type { VariantVerdict, Verdict } from './analysis.ts'
import type { TrailOf } from './claims.ts'
import { evidenceForProgramme } from './evidenceForProgramme.ts'
import { healthFailure } from './healthFailure.ts'
import type { Reader } from './reader.ts'
import type { VerdictReason } from './reasons.ts'
import { armOf, looksAt, type Run } from './run.ts'
import type { HealthFailure } from './srm.ts'
import { treatmentClaims } from './treatmentClaims.ts'
import { treatmentVerdict } from './treatmentVerdict.ts'

/**
 * The verdict on the experiment: invalid by a declared fault or by health; else proven if any treatment is; else harmful
 * if any is; else negligible if all are; else collecting while results count, inconclusive after.
 */
export function experimentVerdict(run: Run, reader: Reader, trailOf: TrailOf): Verdict {
  const failure = healthFailure(run)
  const declared = declaredFault(run)
  const verdict = declared ?? judge(run, trailOf, failure)
  const evidence = evidenceForProgramme(run, reader)
  // What was run wrongly is evidence of nothing; but a fault that is declared does not take away what spoke against.
  const programmeEvidence = declared || failure ? Math.min(1, evidence) : evidence
  return { ...verdict, programmeEvidence }
}

type Judgement = Omit<Verdict, 'programmeEvidence'>

function judge(run: Run, trailOf: TrailOf, failure: HealthFailure | null): Judgement {
  const variants = treatmentClaims(run, trailOf, failure?.date ?? null).map((claims) =>
    treatmentVerdict(run, claims, failure),
  )

  const named = pick(run, variants, 'proven') ?? pick(run, variants, 'harmful')
  if (named) {
    const { status, variant, since, contested } = named
    const harmful = variants.filter((one) => one.status === 'harmful' && one.variant !== variant)
    const alsoProven = variants.filter(
      (one) => status === 'proven' && one.status === 'proven' && one !== named,
    )
    const reasons: VerdictReason[] = [
      ...named.reasons,
      ...alsoProven.flatMap((one) => one.reasons),
      ...harmful.map((one) => ({ code: 'harmful_variant' as const, params: { variant: one.variant } })),
    ]
    return { status, variant, since, contested, reasons, variants }
  }
  return { ...common(variants), variants }
}

/** Where no treatment stands out: what holds for all of them. */
function common(variants: readonly VariantVerdict[]): Omit<Judgement, 'variants'> {
  const [only] = variants
  const reasons = withoutRepeats(variants.flatMap((variant) => variant.reasons))
  const invalid = variants.filter((variant) => variant.status === 'invalid')
  const all = (status: VariantVerdict['status']) =>
    variants.length > 0 && variants.every((variant) => variant.status === status)
  const latest = (of: readonly VariantVerdict[]) =>
    of.reduce<string | null>(
      (newest, { since }) => (newest === null || (since ?? '') > newest ? since : newest),
      null,
    )

  if (invalid.length > 0)
    return { status: 'invalid', variant: null, since: latest(invalid), contested: null, reasons }
  if (all('negligible')) {
    const variant = variants.length === 1 && only ? only.variant : null
    const contested = variants.find((one) => one.contested)?.contested ?? null
    return { status: 'negligible', variant, since: latest(variants), contested, reasons }
  }
  const open = variants.find((one) => one.status === 'collecting' || one.status === 'inconclusive')
  return {
    status: open?.status ?? 'collecting',
    variant: null,
    since: open?.since ?? null,
    contested: null,
    reasons,
  }
}

/** The treatment to name: one that isn't contested before one that is, the earliest, and of equals the strongest by then. */
function pick(
  run: Run,
  variants: readonly VariantVerdict[],
  status: 'proven' | 'harmful',
): VariantVerdict | undefined {
  const contested = (one: VariantVerdict) => (one.contested ? 1 : 0)
  return variants
    .filter((one) => one.status === status)
    .sort(
      (a, b) =>
        contested(a) - contested(b) ||
        byDate(a.since, b.since) ||
        (status === 'proven' ? -1 : 1) * (goodness(run, a) - goodness(run, b)),
    )[0]
}

const byDate = (a: string | null, b: string | null) =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

/** How far a treatment's primary mean lay in the good direction at the look where its verdict was reached. */
function goodness(run: Run, { variant, since }: VariantVerdict): number {
  const look = looksAt(run, run.primary).findLast(({ date }) => since === null || date <= since)
  const treatment = run.treatments.find(({ key }) => key === variant)
  if (!look || !treatment) return 0
  const estimate = estimateOf(run.primary.type, armOf(look, treatment))
  return estimate.ok ? (run.primary.goodDirection === 'increase' ? 1 : -1) * estimate.mean : 0
}

/** A fault that people declared makes the verdict invalid, whatever the data say; the first one counts. */
function declaredFault(run: Run): Judgement | null {
  const faults = [...run.experiment.faults].sort((a, b) => (a.date < b.date ? -1 : 1))
  const [first] = faults
  if (!first) return null
  const reasons = faults.map(({ date, reason, by }) => ({
    code: 'fault' as const,
    params: { date, reason, by },
  }))
  const shared = { status: 'invalid' as const, since: first.date, contested: null, reasons }
  const variants = run.treatments.map(({ key }) => ({ ...shared, variant: key }))
  return { ...shared, variant: null, variants }
}

function withoutRepeats(reasons: readonly VerdictReason[]): VerdictReason[] {
  const seen = new Set<string>()
  return reasons.filter((reason) => {
    const text = JSON.stringify(reason)
    return seen.has(text) ? false : seen.add(text)
  })
}
