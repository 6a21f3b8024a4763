import { said } from '../../domain/fault.ts'
import { AppError, type Fault } from '../../errors.ts'

/** The refusal of input for everything that is wrong with it. */
export function refusal(faults: Fault[]): AppError {
  return new AppError('invalid', said('faults_in_input', { count: faults.length }), {
    faults,
  })
}

/** Refuses input for everything that was found wrong with it, if anything was. */
export function refuse(faults: (Fault | null)[]): void {
  const found = faults.filter((fault) => fault !== null)
  if (found.length > 0) throw refusal(found)
}

export const heldByExperiments = (id: string): AppError =>
  new AppError('has_experiments', said('holds_experiments', { id }))
