import type { Course, CourseLook } from '../../../domain/verdict/course.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import type { Figures } from '../figures.ts'

/** How the looks of a course are written: lifts, or differences in the metric's unit where the plan judges on those. */
export function courseFigures(write: Figures, metric: MetricRow, { scale }: Pick<Course, 'scale'>) {
  const one = scale === 'relative' ? write.lift : (value: number) => write.difference(metric, value)
  const axis = scale === 'relative' ? write.axis : one
  return { axis, one, interval: (look: CourseLook) => write.interval(look, one) }
}
