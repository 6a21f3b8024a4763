import { AppError, type Fault } from '../../errors.ts'

/** Refuses input for everything that was found wrong with it, if anything was. */
export function refuse(faults: (Fault | null)[]): void {
  const found = faults.filter((fault) => fault !== null)
  if (found.length === 0) return
  throw new AppError(
    'invalid',
    found.length === 1 ? '1 fault in the input' : `${found.length} faults in the input`,
    {
      faults: found,
    },
  )
}

export const heldByExperiments = (id: string): AppError =>
  new AppError('has_experiments', `${id} holds a started experiment; archive it instead`)
