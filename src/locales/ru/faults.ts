import type { FaultParams } from '../../domain/faultParams.ts'
import type { Sentences } from '../sentences.ts'
import { requestFaults } from './faults/requests.ts'
import { thingFaults } from './faults/things.ts'
import { valueFaults } from './faults/values.ts'

/** What is wrong, by code: beside the place that it is wrong at, or of a request as a whole. */
export const faults: Sentences<FaultParams> = {
  ...valueFaults,
  ...thingFaults,
  ...requestFaults,
  as_told: (p) => p.text,
}
