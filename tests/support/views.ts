/** What tests read of the API's answers; fields that no test reads are left out. */

export interface Created {
  id: string
  version: number
}

export interface ListOf<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
  errors?: { pointer: string; detail: string }[]
}

export interface Barrier extends Created {
  title: string
  stageId: string
  state: string
  archived: boolean
  affectedShare: number | null
  reach: { value: number; low: number; high: number; entrants: number } | null
  hypothesisIds: string[]
}

export interface Stage extends Created {
  name: string
  position: number
  entrants: number | null
  completions: number | null
  conversion: { share: number | null; source: string | null }
  notes: { label: string; value: string }[]
  touchpoints: { channel: string; label?: string }[]
  barriers: Barrier[]
}

export interface MapView extends Created {
  name: string
  goal: string | null
  locale: string
  currency: string
  period: string
  archived: boolean
  stages: Stage[]
}

export interface ImportedMap {
  map: MapView
  stages: Stage[]
  barriers: Barrier[]
  warnings: { line?: number; column?: number; code: string; detail: string }[]
  format: string
  importId: string | null
  known: { id: string; at: string; by: string } | null
}

export interface Evidence extends Created {
  externalId: string | null
  source: string
  quote: string | null
  sampleSize: number | null
  affected: number | null
  sentiment: number | null
  kind: string
  proof?: {
    status: string
    ok: boolean
    perVariant?: number
    total?: number
    days?: number | null
    untestable?: boolean | null
    reason?: string
    expected: { estimate: number; sd: number; prior: { mean: number; sd: number } }
  }
}

export interface ImportedEvidence {
  created: number
  duplicates: number
  withheld?: number
  importId: string | null
  known: { id: string } | null
  bound?: { line: number; barrierId: string; by: string }[]
  unmatched: { line: number; stage?: string; barrier?: string; reason: string }[]
  warnings: { line?: number; detail: string }[]
}

export interface Hypothesis extends Created {
  mapId: string
  change: string
  state: string
  contested: boolean
  archived: boolean
  barrierIds: string[]
}

export interface Experiment extends Created {
  name: string
  notes: string | null
  status: string
  planHash: string | null
  plan: Record<string, unknown>
  startDate: string | null
  stopDate: string | null
  archived: boolean
  verdict: { status: string; variant: string | null; contested: boolean; analysisId: string } | null
  decision: { decision: string; reason: string } | null
}

export interface Started extends Created {
  status: string
  startedAt: string
  startDate: string
  planHash: string
}

export interface Recorded {
  accepted: number
  replaced: number
  analysisId: string
}

interface Interval {
  estimate: number
  lower: number | null
  upper: number | null
}

export interface Comparison {
  control: { n: number; mean: number }
  treatment: { n: number; mean: number }
  absolute: Interval & { standardError: number }
  relative: Interval | null
  statistic: number
  degreesOfFreedom: number | null
  pValue: number
  adjustedPValue: number
  anytimePValue: number | null
  exactPValue: number | null
  evidence: number | null
  chanceToWin: number
  expectedLoss: number
  shrunken: (Interval & { prior: { mean: number; sd: number } }) | null
  outcome: string
  reason: string | null
}

interface VariantVerdict {
  variant: string
  status: string
  since: string | null
  contested: { since: string; reason: string } | null
  reasons: { code: string; detail: string }[]
}

export interface Analysis {
  id: string
  experimentId: string
  asOf: string
  engineVersion: string
  revision: number
  inputHash: string
  health: {
    srm: {
      statistic: number
      degreesOfFreedom: number
      pValue: number
      evidence: number
      status: string
      observed: Record<string, number>
      expected: Record<string, number>
    }
    checks: { id: string; status: string; detail: string }[]
  }
  metrics: { metric: string; role: string; comparisons: (Comparison & { variant: string })[] }[]
  verdict: Omit<VariantVerdict, 'variant'> & { variant: string | null; variants: VariantVerdict[] }
}

export interface Delivery {
  id: string
  status: string
  attempts: number
  nextAttemptAt: string | null
  lastError: string | null
  deliveredAt: string | null
}

export interface ImportedResults {
  format: string
  understood: number
  mapping: object
  mappingFrom: string
  mode: string
  warnings: { line?: number; column?: number; code: string; detail: string }[]
  known?: { importId: string; at: string; by: string }
  accepted?: number
  replaced?: number
  reported?: number
  analysisId?: string
  importId?: string
  firstRows?: Record<string, unknown>[]
}

export interface ImportRecord {
  id: string
  kind: string
  format: string
  experimentId: string | null
  mapId: string | null
  fileHash: string
  accepted: number
  revision: number | null
  reversedAt: string | null
  reversalReason: string | null
  reversal?: {
    analysisId?: string
    revision?: number
    withdrawn?: number
    restored?: number
    removed?: string[]
    archived?: string[]
  }
}
