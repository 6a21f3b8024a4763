import type { Arm } from '../arm.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import { adjustForCovariate, type ComparedArms } from './adjustForCovariate.ts'
import type { Frame, Method, Reading } from './method.ts'
import type { MetricType } from './metric.ts'

export interface ArmsRead extends ComparedArms {
  reading: Reading | NoAnswer
}

/** Two arms of a metric read by a method, the covariate taken out where there is one: what everything shown and claimed is about. */
export function readArms(
  method: Method,
  type: MetricType,
  control: Arm,
  treatment: Arm,
  frame: Frame,
): ArmsRead {
  if (control.n === 0 || treatment.n === 0)
    return { type, control, treatment, adjustment: null, reading: noAnswer('no_data') }
  const compared = adjustForCovariate(type, control, treatment)
  const reading = method.read(compared.type, compared.control, compared.treatment, frame)
  return { ...compared, reading }
}
