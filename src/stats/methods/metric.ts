/** What is measured on a unit: yes or no, an amount, or an amount per amount. */
export type MetricType = 'proportion' | 'mean' | 'ratio'

/** Which way a metric should move. */
export type GoodDirection = 'increase' | 'decrease'

/** What a one-off comparison is asked: any difference, or one side only (treatment greater, treatment less). */
export type Alternative = 'two-sided' | 'greater' | 'less'
