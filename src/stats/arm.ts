/**
 * The sufficient statistics of one arm, as a value that merges.
 *
 * Held as (n, mean, sum of squared deviations) and not as raw sums, because sums of values near 1e9
 * lose their variance to rounding. Sums are converted once, at the door.
 */
export interface Arm {
  /** Units (people, not events). */
  n: number
  /** Mean of the outcome over units. */
  mean: number
  /** Sum of squared deviations of the outcome from its mean: (n - 1) times the sample variance. */
  m2: number
  /** The denominator of a ratio metric; `co` is the sum of its cross deviations with the outcome. */
  denominator?: { mean: number; m2: number; co: number }
  /** A pre-period covariate; `co` and `coDenominator` are its cross deviations with outcome and denominator. */
  covariate?: { mean: number; m2: number; co: number; coDenominator?: number }
  /** Variance of a part of the mean that it shares with the arm it is compared with; only after an adjustment by both. */
  sharedVariance?: number
}

/** The arm nobody has been assigned to yet: merging it changes nothing. */
export const emptyArm: Arm = { n: 0, mean: 0, m2: 0 }

/** Sample variance (divisor n - 1) of the outcome; NaN below two units. */
export function varianceOf(arm: Arm): number {
  return arm.n < 2 ? Number.NaN : arm.m2 / (arm.n - 1)
}

/**
 * The arm of all units of `a` and `b`, whose units must be different people.
 *
 * Pairwise update of Chan, Golub & LeVeque (1983), "Algorithms for computing the sample variance", eq. 2.1,
 * and its analogue for cross products. A denominator or covariate survives only when both sides have it:
 * what is known for a part of the units says nothing about the rest.
 */
export function mergeArms(a: Arm, b: Arm): Arm {
  if (a.n === 0) return b
  if (b.n === 0) return a
  const n = a.n + b.n
  const shareB = b.n / n
  const crossWeight = a.n * shareB
  const shift = b.mean - a.mean
  const merged: Arm = { n, mean: a.mean + shift * shareB, m2: a.m2 + b.m2 + shift * shift * crossWeight }
  if (a.denominator && b.denominator) {
    merged.denominator = mergeCompanion(a.denominator, b.denominator, shift, shareB, crossWeight)
  }
  if (a.covariate && b.covariate) {
    merged.covariate = mergeCompanion(a.covariate, b.covariate, shift, shareB, crossWeight)
    if (
      a.denominator &&
      b.denominator &&
      a.covariate.coDenominator !== undefined &&
      b.covariate.coDenominator !== undefined
    ) {
      merged.covariate.coDenominator =
        a.covariate.coDenominator +
        b.covariate.coDenominator +
        (b.covariate.mean - a.covariate.mean) * (b.denominator.mean - a.denominator.mean) * crossWeight
    }
  }
  return merged
}

interface Companion {
  mean: number
  m2: number
  co: number
}

function mergeCompanion(
  a: Companion,
  b: Companion,
  outcomeShift: number,
  shareB: number,
  crossWeight: number,
): Companion {
  const shift = b.mean - a.mean
  return {
    mean: a.mean + shift * shareB,
    m2: a.m2 + b.m2 + shift * shift * crossWeight,
    co: a.co + b.co + shift * outcomeShift * crossWeight,
  }
}

/** Raw sums over the units of an arm, as tools export them. */
export interface ArmSums {
  n: number
  sum: number
  sumSquares: number
  denominator?: { sum: number; sumSquares: number; productSum: number }
  covariate?: { sum: number; sumSquares: number; productSum: number; denominatorProductSum?: number }
}

/** Means, sample variances and sample covariances (divisor n - 1). */
export interface ArmMoments {
  n: number
  mean: number
  variance: number
  denominator?: { mean: number; variance: number; covariance: number }
  covariate?: { mean: number; variance: number; covariance: number; denominatorCovariance?: number }
}

/**
 * An arm from raw sums. A sum of squares smaller than its mean allows (rounding) counts as no variance;
 * whether the sums are possible at all is for the caller to check.
 */
export function armFromSums(sums: ArmSums): Arm {
  const { n } = sums
  const squares = (sum: number, sumSquares: number) => (n > 0 ? Math.max(0, sumSquares - (sum * sum) / n) : 0)
  const cross = (sumX: number, sumY: number, product: number) => (n > 0 ? product - (sumX * sumY) / n : 0)
  const mean = (sum: number) => (n > 0 ? sum / n : 0)
  const arm: Arm = { n, mean: mean(sums.sum), m2: squares(sums.sum, sums.sumSquares) }
  const { denominator, covariate } = sums
  if (denominator) {
    arm.denominator = {
      mean: mean(denominator.sum),
      m2: squares(denominator.sum, denominator.sumSquares),
      co: cross(denominator.sum, sums.sum, denominator.productSum),
    }
  }
  if (covariate) {
    arm.covariate = {
      mean: mean(covariate.sum),
      m2: squares(covariate.sum, covariate.sumSquares),
      co: cross(covariate.sum, sums.sum, covariate.productSum),
    }
    if (denominator && covariate.denominatorProductSum !== undefined) {
      arm.covariate.coDenominator = cross(covariate.sum, denominator.sum, covariate.denominatorProductSum)
    }
  }
  return arm
}

/** An arm from means and sample variances; the exact way in, to be preferred over sums. */
export function armFromMoments(moments: ArmMoments): Arm {
  const { n, mean, variance, denominator, covariate } = moments
  const freedom = Math.max(0, n - 1)
  const arm: Arm = { n, mean, m2: variance * freedom }
  if (denominator) {
    arm.denominator = {
      mean: denominator.mean,
      m2: denominator.variance * freedom,
      co: denominator.covariance * freedom,
    }
  }
  if (covariate) {
    arm.covariate = {
      mean: covariate.mean,
      m2: covariate.variance * freedom,
      co: covariate.covariance * freedom,
    }
    if (denominator && covariate.denominatorCovariance !== undefined) {
      arm.covariate.coDenominator = covariate.denominatorCovariance * freedom
    }
  }
  return arm
}

/** An arm of `n` units of which `sum` converted: the squared deviations follow from the two counts. */
export function proportionArm(n: number, sum: number): Arm {
  return n > 0 ? { n, mean: sum / n, m2: (sum * (n - sum)) / n } : { n: 0, mean: 0, m2: 0 }
}
