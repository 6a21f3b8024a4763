import { z } from 'zod'
import { optionalNumber, toolName, units } from '../tools/jsonTool.ts'

/** The answer around the metrics, which are read one by one. */
export const pulse = z.looseObject({ data: z.looseObject({ ds: z.string().nullish() }) })

const figure = z.number().nullable()
const spread = z.number().min(0).nullable()
const count = units.nullable()

interface PulseArm {
  mean: number | null
  standardError: number | null
  units: number | null
}

/** One metric of a pulse, in either dialect. */
export interface PulseMetric {
  id: string
  name: string | null
  test: PulseArm
  control: PulseArm
  /** Test minus control, and half the width of its interval. */
  change: number | null
  changeHalf: number | null
  /** The same relative to the control, in percent. */
  percentChange: number | null
  percentHalf: number | null
  pValue: number | null
}

export const snake: z.ZodType<PulseMetric> = z
  .looseObject({
    metricID: toolName,
    metric_name: z.string().nullish(),
    test_mean: figure,
    control_mean: figure,
    test_std: spread,
    control_std: spread,
    test_units: count,
    control_units: count,
    value: optionalNumber,
    confidence_interval_delta: optionalNumber,
    percent_change: optionalNumber,
    percent_confidence_interval_delta: optionalNumber,
    p_value: optionalNumber,
  })
  .transform((m) => ({
    id: m.metricID,
    name: m.metric_name ?? null,
    test: { mean: m.test_mean, standardError: m.test_std, units: m.test_units },
    control: { mean: m.control_mean, standardError: m.control_std, units: m.control_units },
    change: m.value ?? null,
    changeHalf: m.confidence_interval_delta ?? null,
    percentChange: m.percent_change ?? null,
    percentHalf: m.percent_confidence_interval_delta ?? null,
    pValue: m.p_value ?? null,
  }))

export const camel: z.ZodType<PulseMetric> = z
  .looseObject({
    metricID: toolName,
    metricName: z.string().nullish(),
    testMean: figure,
    controlMean: figure,
    testStd: spread,
    controlStd: spread,
    testUnits: count,
    controlUnits: count,
    absoluteChange: optionalNumber,
    confidenceIntervalDelta: optionalNumber,
    percentChange: optionalNumber,
    percentConfidenceIntervalDelta: optionalNumber,
    pValue: optionalNumber,
  })
  .transform((m) => ({
    id: m.metricID,
    name: m.metricName ?? null,
    test: { mean: m.testMean, standardError: m.testStd, units: m.testUnits },
    control: { mean: m.controlMean, standardError: m.controlStd, units: m.controlUnits },
    change: m.absoluteChange ?? null,
    changeHalf: m.confidenceIntervalDelta ?? null,
    percentChange: m.percentChange ?? null,
    percentHalf: m.percentConfidenceIntervalDelta ?? null,
    pValue: m.pValue ?? null,
  }))
