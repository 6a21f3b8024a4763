import { normalIsf, normalSf } from '../../../../../src/stats/distributions/normal.ts'
import { findRoot } from '../../../../../src/stats/findRoot.ts'
import { groupSequentialBoundaries } from '../../../../../src/stats/sequential/boundaries.ts'
import {
  boundsOf,
  type Design,
  equalLooks,
  exits,
  falseAlarms,
  obrienFlemingConstant,
  pocockConstant,
  total,
} from '../groupSequential.ts'

const bounds = (spending: Design['spending']) => (input: { K: number; alpha_two_sided: number }) =>
  boundsOf({ spending, alpha: input.alpha_two_sided, sides: 2, t: equalLooks(input.K) })

const upToTen = Array.from({ length: 10 }, (_, index) => index + 1)
const pocockConstants = ({ alpha }: { alpha: number }) => upToTen.map((looks) => pocockConstant(looks, alpha))

/** The false alarms of a plain test that is looked at several times. */
const peeking = (looks: number, z: number): number =>
  falseAlarms(new Array<number>(looks).fill(z), equalLooks(looks))

const Z95 = normalIsf(0.025)

/** How much larger than a test with one look a design must be for the same power. */
function inflation([name, looks, power]: ['OBF' | 'Pocock', number, number]): number {
  const t = equalLooks(looks)
  const c = name === 'OBF' ? obrienFlemingConstant(looks, 0.05) : pocockConstant(looks, 0.05)
  const z = t.map((one) => (name === 'OBF' ? c / Math.sqrt(one) : c))
  const drift = findRoot((mean) => total(exits(z, t, { drift: mean }).upper) - power, 0, 8, 1e-10)
  const once = Z95 + normalIsf(1 - power)
  return 100 * (drift / once) ** 2
}

export const looks = {
  'gs-ldobf-K2': bounds('ldof'),
  'gs-ldobf-K3': bounds('ldof'),
  'gs-ldobf-K4': bounds('ldof'),
  'gs-ldobf-K5': bounds('ldof'),
  'gs-ldobf-K10': bounds('ldof'),
  'gs-ldpocock-K2': bounds('ldpocock'),

  'gs-pocock-constants-0.05': pocockConstants,
  'gs-pocock-constants-0.01': pocockConstants,
  'gs-pocock-constants-0.1': pocockConstants,
  'gs-obf-constants-0.05': ({ alpha }: { alpha: number }) =>
    upToTen.map((count) => obrienFlemingConstant(count, alpha)),
  'gs-obf-K4-deming': ({ K, alpha }: { K: number; alpha: number }) => {
    const c = obrienFlemingConstant(K, alpha)
    return equalLooks(K).map((t) => c / Math.sqrt(t))
  },

  'gs-hsd-gamma-4-K5': ({
    K,
    alpha_one_sided,
    gamma,
  }: {
    K: number
    alpha_one_sided: number
    gamma: number
  }) => {
    const t = equalLooks(K)
    const z = boundsOf({ spending: 'hsd', alpha: alpha_one_sided, sides: 1, t, gamma })
    return { z, spend: exits(z, t, { sides: 1 }).upper }
  },

  'gs-deming-type1': ({ z, K }: { z: number; K: number[] }) =>
    K.map((count) => total(exits(new Array<number>(count).fill(z), equalLooks(count)).upper)),

  'gs-inflation-factors': ({ designs }: { designs: ['OBF' | 'Pocock', number, number][] }) =>
    designs.map(inflation),

  // The first four looks of that file; what it expects is off by up to .027, as is said there.
  'gs-spotify-bounds-caution': ({ alpha, phi }: { alpha: number; phi: number }) => {
    const t = [0.011404679673257933, 0.02292450819418779, 0.0356455988484443, 0.04835740420885424]
    return groupSequentialBoundaries({
      spend: (level, share) => level * share ** phi,
      alpha,
      sides: 2,
      fractions: t,
      information: t,
    })
  },

  'peek-armitage-1969': ({ K, alpha }: { K: number[]; alpha: number }) =>
    K.map((count) => peeking(count, normalIsf(alpha / 2))),

  // Peeks, and a last look.
  'peek-evan-miller': ({ peeks }: { peeks: number[] }) =>
    peeks.map((count) => 2 * normalSf(pocockConstant(count + 1, 0.05))),

  'peek-udacity-8.6': ({ K }: { K: number }) => peeking(K, Z95),

  // Wrong, for it takes the looks to be independent.
  'BAD-peek-independence': ({ K }: { K: number[] }) => K.map((count) => peeking(count, Z95)),

  // Wrong: these are Pocock's.
  'BAD-obf-table': ({ K }: { K: number[] }) => K.map((count) => obrienFlemingConstant(count, 0.05)),
}
