/** What is known beforehand of the metric that a test is planned on. */
export type PlannedMetric =
  | {
      type: 'proportion'
      /** Conversion rate of the control, as a share. */
      baseline: number
    }
  | {
      type: 'mean'
      /** Of the values of units, taken to be the same in every arm. */
      standardDeviation: number
    }
  | {
      type: 'ratio'
      /**
       * Of the units' linearized values (y - R x) / mean(x), where R is the control's ratio: what the delta method takes a
       * ratio for (Deng, Knoblich & Lu 2018, "Applying the delta method in metric analytics", KDD, section 2).
       */
      standardDeviation: number
    }

/** Units of the two arms of one comparison. */
export interface ArmSizes {
  control: number
  treatment: number
}
