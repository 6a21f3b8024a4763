import { claimGrounds } from '../../../db/queries/claims.ts'
import type { EvidenceRow } from '../../../db/queries/evidence.ts'
import { everyEffect } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { type ClaimExpectation, claimExpectation } from '../../domain/scoring/claimExpectation.ts'
import { type ClaimProof, claimProof } from '../../domain/scoring/claimProof.ts'
import { rankingSettings } from '../../domain/scoring/settings.ts'
import { perDay } from '../../stats/planning/testDays.ts'
import { learnedPrior } from '../../stats/programme/learnedPrior.ts'

/** What a claim is worth: what would prove it, and what to expect until then. */
export type WeighedClaim = ClaimProof & { status: 'claimedNotProven'; expected: ClaimExpectation }

/** Evidence with what each claim in it is worth; all of a page at once. */
export async function weighClaims(
  deps: Deps,
  rows: EvidenceRow[],
): Promise<(EvidenceRow & { proof?: WeighedClaim })[]> {
  const barrierIds = [...new Set(rows.flatMap(({ claim, barrierId }) => (claim === null ? [] : barrierId)))]
  if (barrierIds.length === 0) return rows
  const [grounds, effects] = await Promise.all([claimGrounds(deps.db, barrierIds), everyEffect(deps.db)])
  const weights = new Map(
    grounds.map(({ barrierId, type, entrants, period, ranking }) => {
      const { framework: _framework, ...given } = ranking ?? {}
      const traffic = {
        perDay: entrants === null ? null : perDay(entrants, period),
        limitWeeks: rankingSettings(given).limitWeeks,
      }
      return [barrierId, { traffic, prior: learnedPrior(effects, type === null ? [] : [type]) }]
    }),
  )
  return rows.map((row) => {
    const weight = weights.get(row.barrierId)
    if (row.claim === null || weight === undefined) return row
    const proof: WeighedClaim = {
      status: 'claimedNotProven',
      ...claimProof(row.claim, weight.traffic),
      expected: claimExpectation(row.claim, row.sampleSize, weight.prior),
    }
    return { ...row, proof }
  })
}
