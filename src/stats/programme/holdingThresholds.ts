import { eBenjaminiHochberg } from './eBenjaminiHochberg.ts'

/**
 * For each hypothesis the e-value from which on it would be among those that hold under e-BH, the others being what they are:
 * K / (q k), where k would hold if its evidence were beyond any doubt. It holds exactly when its evidence reaches that.
 *
 * @param evidence one e-value per hypothesis
 * @param q the false discovery rate, between 0 and 1
 */
export function holdingThresholds(evidence: readonly number[], q: number): number[] {
  return evidence.map((_, own) => {
    const beyondDoubt = evidence.map((e, i) => (i === own ? Number.MAX_VALUE : e))
    const holding = eBenjaminiHochberg(beyondDoubt, q).filter(Boolean).length
    return evidence.length / (q * holding)
  })
}
