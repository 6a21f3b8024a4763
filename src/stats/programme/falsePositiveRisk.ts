/**
 * The share of a programme's wins that are no improvements (Kohavi & Chen 2024, False positives in A/B tests, KDD): with the win
 * rate W, pi = (W - alphaPlus) / (power - alphaPlus) of the changes that are tested work, and alphaPlus (1 - pi) / W of the wins
 * are chance. It depends on how often the programme wins and not on any test's p-value.
 *
 * @param winRate wins over concluded tests
 * @param alphaPlus how often a change without effect wins: the one-sided error rate, half of a two-sided alpha
 * @param power how often a change that works wins; above alphaPlus, or wins say nothing and the risk is 1
 * @returns 1 where as many wins or fewer are expected from chance alone
 */
export function falsePositiveRisk(winRate: number, alphaPlus: number, power: number): number {
  if (winRate <= alphaPlus || power <= alphaPlus) return 1
  const working = Math.min(1, (winRate - alphaPlus) / (power - alphaPlus))
  return (alphaPlus * (1 - working)) / winRate
}
