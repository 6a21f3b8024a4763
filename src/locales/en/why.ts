import { formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

/** To the whole number from a thousand on, below to three digits. */
const number = (n: number) =>
  formatNumber('en', n, Math.abs(n) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })

interface PullText {
  input: string
  own: number
  other: number
}
interface NeighbourText {
  change: string
}

/** Why a hypothesis stands where it stands, sentence by sentence. */
export const why = {
  quoted: (p: { name: string }) => `“${p.name}”`,
  place: (p: { rank: number; of: number; framework: string; score: number }) =>
    `Place ${number(p.rank)} of ${number(p.of)} by ${p.framework}, with a score of ${number(p.score)}.`,
  last: (p: { rank: number; of: number; framework: string }) =>
    `Place ${number(p.rank)} of ${number(p.of)}: ${p.framework} has no score for it.`,
  carries: (p: PullText) =>
    `What carries it most is “${p.input}”: ${number(p.own)}, against ${number(p.other)} in the middle of the backlog.`,
  weakens: (p: PullText) =>
    `What weakens it most is “${p.input}”: ${number(p.own)}, against ${number(p.other)} in the middle of the backlog.`,
  assumed: (p: { inputs: string; count: number }) =>
    `Nobody has measured or estimated ${p.inputs}: ${plural('en', p.count, { one: 'it is an assumption', other: 'they are assumptions' })}.`,
  contradicted: (p: { inputs: string; count: number }) =>
    `${plural('en', p.count, { one: 'An estimate', other: 'Estimates' })} of ${p.inputs} ${plural('en', p.count, { one: 'contradicts', other: 'contradict' })} what was measured.`,
  above: (p: NeighbourText & PullText) =>
    `Above it stands “${p.change}”, ahead mainly by “${p.input}”: ${number(p.other)} against ${number(p.own)}.`,
  below: (p: NeighbourText & PullText) =>
    `Below it stands “${p.change}”, behind mainly by “${p.input}”: ${number(p.other)} against ${number(p.own)}.`,
  level: (p: NeighbourText) => `“${p.change}” has the same score; the older one stands first.`,
}
