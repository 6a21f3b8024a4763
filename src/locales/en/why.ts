import { formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('en', n)

interface PullText {
  input: string
  own: string
  other: string
}
interface NeighbourText {
  change: string
}

/** Why a hypothesis stands where it stands, sentence by sentence. */
export const why = {
  quoted: (p: { name: string }) => `“${p.name}”`,
  place: (p: { rank: number; of: number; framework: string; score: string }) =>
    `Place ${number(p.rank)} of ${number(p.of)} by ${p.framework}, with a score of ${p.score}.`,
  unscored: (p: { framework: string }) => `No score by ${p.framework}.`,
  without: (p: { framework: string; reason: string }) => `No score by ${p.framework}: ${p.reason}.`,
  missing: (p: { inputs: string; more: number }) =>
    `the inputs ${p.inputs}${p.more === 0 ? '' : ` and ${number(p.more)} more`} are missing`,
  carries: (p: PullText) =>
    `What carries it most is “${p.input}”: ${p.own}, against ${p.other} in the middle of the backlog.`,
  weakens: (p: PullText) =>
    `What weakens it most is “${p.input}”: ${p.own}, against ${p.other} in the middle of the backlog.`,
  assumed: (p: { inputs: string; count: number }) =>
    `Nobody has measured or estimated ${p.inputs}: ${plural('en', p.count, { one: 'it is an assumption', other: 'they are assumptions' })}.`,
  contradicted: (p: { inputs: string; count: number }) =>
    `${plural('en', p.count, { one: 'An estimate', other: 'Estimates' })} of ${p.inputs} ${plural('en', p.count, { one: 'contradicts', other: 'contradict' })} what was measured.`,
  above: (p: NeighbourText & PullText) =>
    `Above it stands “${p.change}”, ahead mainly by “${p.input}”: ${p.other} against ${p.own}.`,
  below: (p: NeighbourText & PullText) =>
    `Below it stands “${p.change}”, behind mainly by “${p.input}”: ${p.other} against ${p.own}.`,
  /** Where no one input makes the difference. */
  plainly: {
    above: (p: NeighbourText) => `Above it stands “${p.change}”.`,
    below: (p: NeighbourText) => `Below it stands “${p.change}”.`,
  },
  level: (p: NeighbourText) => `“${p.change}” has the same score; the older one stands first.`,
}
