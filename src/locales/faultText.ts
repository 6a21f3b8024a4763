import type { Said } from '../domain/fault.ts'
import type { FaultParams } from '../domain/faultParams.ts'
import type { Dictionary } from './dictionary.ts'
import type { Sentences } from './sentences.ts'

/** The sentence for what is wrong, from `faults` of a dictionary. */
export function saidIn(faults: Sentences<FaultParams>, { code, params }: Said): string {
  if (code === 'in_field') return `${params.field}: ${saidIn(faults, params.said)}`
  const sentence = faults[code] as string | ((params: FaultParams[keyof FaultParams]) => string)
  // Code and parameters belong together by the type of Said, which the compiler cannot follow through the lookup.
  return typeof sentence === 'string' ? sentence : sentence(params)
}

/** The sentence for what is wrong, in a dictionary's language. */
export const faultText = ({ faults }: Pick<Dictionary, 'faults'>, said: Said): string => saidIn(faults, said)
