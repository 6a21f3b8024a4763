import type { CourseLook } from '../../../../domain/verdict/course.ts'
import { type Axis, axisOf, placed } from '../../../charts/axisOf.ts'
import { percent } from './scale.ts'

export interface CourseMark {
  day: number
  /** What is written at the line. */
  text: string
  look: 'end' | 'verdict'
}

interface Props {
  id: string
  title: string
  /** The drawing in words. */
  text: string
  looks: CourseLook[]
  /** The last day that is drawn. */
  lastDay: number
  /** The effects that do not matter, and what is written there. */
  band: { size: number; text: string } | null
  marks: CourseMark[]
  format(value: number): string
  /** What is written where an interval goes on beyond the picture. */
  cut: string
  /** What stands below the first and the last day. */
  ends: [string, string]
}

const height = 240
const foot = 22
/** Room for what is written at the lines, above the drawing. */
const head = 42

/** The interval of one treatment at each look, day by day, with where it was planned to end and where the verdict fell. */
export function CoursePlot({ id, title, text, looks, lastDay, band, marks, format, cut, ends }: Props) {
  const drawn = looks.filter((look) => look.estimate !== null)
  const size = band?.size ?? 0
  const axis = courseAxis(drawn, size)
  const x = (day: number) => (lastDay <= 1 ? 50 : ((day - 1) / (lastDay - 1)) * 96 + 2)
  const inside = (value: number) => Math.min(axis.high, Math.max(axis.low, value))
  const y = (value: number) => placed(axis, inside(value), head + height, head)
  const bounds = drawn.map((look) => ({
    x: x(look.day),
    upper: y(look.upper ?? axis.high),
    lower: y(look.lower ?? axis.low),
  }))
  const area = [
    ...bounds.map((point) => `${point.x.toFixed(2)},${point.upper}`),
    ...bounds.toReversed().map((point) => `${point.x.toFixed(2)},${point.lower}`),
  ]
  const beyond = drawn.find((look) => isCut(look, axis))
  // Below, where nothing else is written, or else out of the way of what is written at the band.
  const cutAt = drawn.some(({ lower }) => (lower ?? Number.NEGATIVE_INFINITY) < axis.low)
    ? head + height - 6
    : band !== null && y(size) < head + 40
      ? y(size) + 14
      : head + 12
  const line = drawn.map((look) => `${x(look.day).toFixed(2)},${y(look.estimate ?? 0)}`)
  const deciding = drawn.filter((look) => look.eligible)
  const few = deciding.length <= MOST_WHISKERS
  const total = head + height + foot
  return (
    <div class="course">
      <svg class="course-axis" width="100%" height={total} aria-hidden="true">
        {axis.ticks.map((tick) => (
          <text x="100%" dx={-6} y={y(tick) + 4} text-anchor="end">
            {format(tick)}
          </text>
        ))}
      </svg>
      <svg
        class="course-plot"
        width="100%"
        height={total}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{text}</desc>
        {band === null ? null : (
          <rect class="forest-band" x="0" width="100%" y={y(size)} height={y(-size) - y(size)} />
        )}
        {axis.ticks.map((tick) => (
          <line
            class={tick === 0 ? 'forest-zero' : 'forest-tick'}
            x1="0"
            x2="100%"
            y1={y(tick)}
            y2={y(tick)}
          />
        ))}
        <svg
          aria-hidden="true"
          width="100%"
          height={total}
          viewBox={`0 0 100 ${total}`}
          preserveAspectRatio="none"
        >
          <polygon class="course-area" points={area.join(' ')} />
          <polyline class="course-line" points={line.join(' ')} />
        </svg>
        {band === null ? null : (
          <text class="course-band-text" x={percent(99)} y={y(size) - 5} text-anchor="end">
            {band.text}
          </text>
        )}
        {beyond === undefined ? null : (
          <text class="course-band-text" x={percent(x(beyond.day) + 1)} y={cutAt}>
            {cut}
          </text>
        )}
        {few ? deciding.map((look) => <Whisker look={look} x={x(look.day)} y={y} axis={axis} />) : null}
        {drawn.map((look) => (
          <Look look={look} x={x(look.day)} y={y} />
        ))}
        {marks.map((mark, i) => (
          <MarkLine mark={mark} x={x(mark.day)} y={14 + 18 * i} />
        ))}
        <text x={percent(2)} y={total - 6}>
          {ends[0]}
        </text>
        <text x={percent(98)} y={total - 6} text-anchor="end">
          {ends[1]}
        </text>
      </svg>
    </div>
  )
}

/** Where only these few looks decide, each shows its own interval. */
const MOST_WHISKERS = 5

function Whisker({
  look,
  x,
  y,
  axis,
}: {
  look: CourseLook
  x: number
  y(value: number): number
  axis: Axis
}) {
  const place = `${x.toFixed(2)}%`
  return (
    <line
      class="forest-interval"
      x1={place}
      x2={place}
      y1={y(look.upper ?? axis.high)}
      y2={y(look.lower ?? axis.low)}
    />
  )
}

/** Looks of the first days are too wide to be drawn whole; from the fourth part on all that is there is shown. */
function valuesOf(looks: readonly CourseLook[]): number[] {
  const later = looks.slice(Math.floor(looks.length / 4))
  return later.flatMap((look) => [look.estimate, look.lower, look.upper]).filter((value) => value !== null)
}

/** Whether the interval of a look is wider than the picture. */
const isCut = ({ lower, upper }: CourseLook, { low, high }: Axis): boolean =>
  (upper ?? Number.POSITIVE_INFINITY) > high || (lower ?? Number.NEGATIVE_INFINITY) < low

/** Whether any interval of a course is. */
export function isCourseCut(looks: readonly CourseLook[], size: number): boolean {
  const drawn = looks.filter((look) => look.estimate !== null)
  const axis = courseAxis(drawn, size)
  return drawn.some((look) => isCut(look, axis))
}

const courseAxis = (drawn: readonly CourseLook[], size: number): Axis =>
  axisOf([...valuesOf(drawn), size, -size], 5)

/** Looks that could decide are full, the others hollow. */
function Look({ look, x, y }: { look: CourseLook; x: number; y(value: number): number }) {
  return (
    <circle
      class={look.eligible ? 'course-look' : 'course-look early'}
      cx={`${x.toFixed(2)}%`}
      cy={y(look.estimate ?? 0)}
      r={look.eligible ? 3 : 2.5}
    />
  )
}

function MarkLine({ mark, x, y }: { mark: CourseMark; x: number; y: number }) {
  const anchor = x < 25 ? 'start' : x > 75 ? 'end' : 'middle'
  const place = `${x.toFixed(2)}%`
  return (
    <>
      <line class={`course-mark ${mark.look}`} x1={place} x2={place} y1={y + 5} y2={head + height} />
      <text class={`course-mark-text ${mark.look}`} x={place} y={y} text-anchor={anchor}>
        {mark.text}
      </text>
    </>
  )
}
