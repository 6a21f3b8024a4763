import { quantile } from 'simple-statistics'

type Work = () => unknown

export interface Measured {
  /** Milliseconds of each repetition. */
  [name: string]: number[]
}

async function timed(work: Work): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * Runs pieces of work in turn, again and again, so that what slows the machine down slows all of them down.
 *
 * @param warmUps repetitions that are not counted: the compiler has not seen the code yet
 */
export async function measure(
  works: Readonly<Record<string, Work>>,
  repetitions: number,
  warmUps = Math.ceil(repetitions / 5),
): Promise<Measured> {
  const measured: Measured = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let i = -warmUps; i < repetitions; i += 1) {
    for (const [name, work] of Object.entries(works)) {
      const milliseconds = await timed(work)
      if (i >= 0) measured[name]?.push(milliseconds)
    }
  }
  return measured
}

export interface Line {
  what: string
  ours: number[]
  /** Nothing where there is nothing to compare with. */
  bare?: number[]
  /** The ratio of the medians that is aimed at. */
  aim?: number
}

const milliseconds = (value: number) => value.toFixed(2)

/** The table: medians and 99th percentiles in milliseconds, and how many times as long as the bare work ours takes. */
export function table(lines: Line[]): Record<string, string | number>[] {
  return lines.map(({ what, ours, bare, aim }) => {
    const p50 = quantile(ours, 0.5)
    const p99 = quantile(ours, 0.99)
    const row = { what, 'p50 ms': milliseconds(p50), 'p99 ms': milliseconds(p99), times: ours.length }
    if (bare === undefined) return row
    const bareP50 = quantile(bare, 0.5)
    const ratio = p50 / bareP50
    return {
      ...row,
      'bare p50': milliseconds(bareP50),
      'bare p99': milliseconds(quantile(bare, 0.99)),
      ratio: ratio.toFixed(2),
      ...(aim === undefined ? {} : { aim: `${aim}`, met: ratio <= aim ? 'yes' : 'NO' }),
    }
  })
}
