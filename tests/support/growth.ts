/** The most that `growth` comes to for work in proportion to what there is to do, with much to spare: with the square it is 64. */
export const inProportion = 24

/** In milliseconds: what takes less is a matter of chance, and counts as this long. */
const least = 20

function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max((user + system) / 1000, least)
}

/**
 * How many times as long the whole takes as an eighth of it. Counted in time of the processor, which what else runs on the machine does
 * not lengthen, and where it comes to much, tried again: garbage is collected when it pleases.
 *
 * @param run does its work on this share of the whole
 */
export function growth(run: (share: number) => void): number {
  let lowest = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 3 && lowest > inProportion; tries += 1) {
    const eighth = processorTime(() => run(1 / 8))
    lowest = Math.min(lowest, processorTime(() => run(1)) / eighth)
  }
  return lowest
}
