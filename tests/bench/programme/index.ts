import { policies } from './policies.ts'
import { run } from './run.ts'
import { type Scenario, world } from './world.ts'

/** What orders find: a year of tests, in programmes whose true lifts the simulation knows. Prints Markdown for docs/ranking.md. */
const PROGRAMMES = Number(process.argv[2] ?? 300)

const usual: Scenario = {
  name: 'estimates see something',
  spread: 0.04,
  slope: 0.5,
  optimism: 0.04,
  noise: 0.04,
  trafficSpread: 0.8,
}
const scenarios: Scenario[] = [
  usual,
  { ...usual, name: 'estimates see nothing', slope: 0 },
  { ...usual, name: 'estimates are good', slope: 1, optimism: 0, noise: 0.015 },
  { ...usual, name: 'stages are alike', trafficSpread: 0 },
  { ...usual, name: 'hardly anything works', spread: 0.01 },
]

const thousands = (money: number) => String(Math.round(money / 1000))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const cells = new Map(Object.keys(policies).map((name) => [name, [] as string[]]))
for (const scenario of scenarios) {
  const worlds = Array.from({ length: PROGRAMMES }, (_, i) => world(scenario, i + 1))
  let reference: number[] | undefined
  for (const [name, policy] of Object.entries(policies)) {
    const years = worlds.map((one, i) => run(one, policy, i + 1))
    const nets = years.map(({ net }) => net)
    const proven = mean(years.map((year) => year.proven)).toFixed(1)
    const shown = `${thousands(mean(nets))} (${proven})`
    if (reference === undefined) {
      reference = nets
      cells.get(name)?.push(shown)
      continue
    }
    // Every order works in the same worlds: the error is that of the difference.
    const differences = nets.map((net, i) => net - (reference?.[i] ?? 0))
    const difference = mean(differences)
    const variance = mean(differences.map((one) => (one - difference) ** 2))
    const sign = difference > 0 ? '+' : ''
    cells
      .get(name)
      ?.push(`${shown}, ${sign}${thousands(difference)} ± ${thousands(Math.sqrt(variance / PROGRAMMES))}`)
  }
}
console.log(`| order | ${scenarios.map(({ name }) => name).join(' | ')} |`)
console.log(`|---|${scenarios.map(() => '---|').join('')}`)
for (const [name, row] of cells) console.log(`| ${name} | ${row.join(' | ')} |`)
