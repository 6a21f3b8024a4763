/** Tables this little more likely than the observed one still count as equally likely (the rule of R and SciPy). */
const TIE = 1 + 1e-7

/**
 * Fisher's exact test of a 2 x 2 table with both margins fixed.
 *
 * Hypergeometric weights by the ratio of neighbouring terms, outward from the most likely table, so that
 * nothing overflows and the far tails keep their relative precision.
 *
 * @param xA conversions of the control
 * @param failA units of the control that did not convert
 * @param xB conversions of the treatment
 * @param failB units of the treatment that did not convert
 * @returns `less` = P(XA <= xA), small where B converts *better*; `greater` = P(XA >= xA); `twoSided` = the sum
 *   over the tables no more likely than the observed one
 */
export function fisherExact(
  xA: number,
  failA: number,
  xB: number,
  failB: number,
): { twoSided: number; less: number; greater: number } {
  const nA = xA + failA
  const nB = xB + failB
  const conversions = xA + xB
  const lowest = Math.max(0, conversions - nB)
  const highest = Math.min(nA, conversions)
  const likeliest = Math.floor(((nA + 1) / (nA + nB + 2)) * (conversions + 1))
  const mode = Math.min(highest, Math.max(lowest, likeliest))
  const up = (k: number) => ((nA - k) / (k + 1)) * ((conversions - k) / (nB - conversions + k + 1))
  const down = (k: number) => (k / (nA - k + 1)) * ((nB - conversions + k) / (conversions - k + 1))

  // Weights of the tables from the most likely one outwards; those too unlikely for a double are left out.
  const isAbove = xA >= mode
  const distance = Math.abs(xA - mode)
  const [there, otherWay] = isAbove ? [up, down] : [down, up]
  const [end, otherEnd] = isAbove ? [highest, lowest] : [lowest, highest]
  const onSide = weightsFrom(mode, end, there, distance, 0)
  const observed = onSide[distance] ?? 0
  const onOther = weightsFrom(mode, otherEnd, otherWay, 0, observed)
  const limit = observed * TIE
  const all = [...onOther.slice(1), ...onSide]
  const total = sumOf(all)
  const outward = sumOf(onSide.slice(distance))
  const inward = total - sumOf(onSide.slice(distance + 1))
  return {
    twoSided: Math.min(1, sumOf(all.filter((weight) => weight <= limit)) / total),
    less: Math.min(1, (isAbove ? inward : outward) / total),
    greater: Math.min(1, (isAbove ? outward : inward) / total),
  }
}

/**
 * Weights of the tables from the most likely one (1) towards an end, up to where nothing that follows adds anything.
 *
 * @param atLeast tables that are needed in any case
 * @param beside the weight that those far out are added to; that of the last table that is needed where 0
 */
function weightsFrom(
  mode: number,
  end: number,
  ratio: (k: number) => number,
  atLeast: number,
  beside: number,
): number[] {
  const weights = [1]
  const step = end >= mode ? 1 : -1
  let weight = 1
  let smallest = beside
  for (let k = mode; k !== end; k += step) {
    if (weights.length - 1 === atLeast && beside === 0) smallest = weight
    weight *= ratio(k)
    if (weight === 0 || (weights.length > atLeast && weight < smallest * NEGLIGIBLE)) break
    weights.push(weight)
  }
  return weights
}

/** Beyond the last digit of a sum, however many follow. */
const NEGLIGIBLE = 1e-25

/** The smallest first, so that none is lost. */
function sumOf(weights: readonly number[]): number {
  return weights.reduceRight((total, weight) => total + weight, 0)
}
