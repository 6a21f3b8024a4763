/**
 * Why a concluded test holds nobody to account: nothing was foretold of it before its results could be known, or it was decided by
 * another metric than was estimated.
 */
export type LeftOut = 'not_foretold' | 'other_metric'
