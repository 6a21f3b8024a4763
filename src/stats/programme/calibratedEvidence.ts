/**
 * The e-value that a p-value is worth: 1/sqrt(p) - 1, whose expectation under the null is 1.
 *
 * Vovk & Wang (2021), E-values: calibration, combination and applications, Ann. Statist. 49(3). A p-value that was picked
 * after looking repeatedly is no p-value, and this of it no e-value.
 *
 * @param p between 0 and 1
 */
export function calibratedEvidence(p: number): number {
  return p <= 0 ? Number.MAX_VALUE : 1 / Math.sqrt(p) - 1
}
