import type { Candidate } from '../../../domain/scoring/candidate.ts'
import { frameworks } from '../../../domain/scoring/index.ts'
import { reachInput } from '../../../domain/scoring/reach.ts'
import { adviceName } from '../../../locales/adviceText.ts'
import { formatNumber } from '../../../locales/format.ts'
import { formatScore, type Scoring } from '../../../locales/inputText.ts'
import { shortened } from '../../../locales/shortened.ts'
import type { PageCall } from '../../page.ts'
import { AdviceBadge } from './adviceBadge.tsx'
import { chartAxis } from './chartAxis.ts'
import { labelsOf } from './chartLabels.ts'
import { adviceNameOf, adviceNames, type Listed } from './listed.ts'

interface Props {
  call: PageCall
  scoring: Scoring
  /** What the list shows, in its order. */
  entries: readonly Listed[]
  candidates: readonly Candidate[]
}

/** More circles than this hide each other. */
const MOST = 60
const size = { width: 1120, height: 520 }
const [left, right, top, bottom] = [84, size.width - 24, 36, size.height - 48]
/** Radii: of the largest reach, of what is reached by nobody known, and of the smallest that can be seen and pressed. */
const [LARGEST, UNKNOWN, SMALLEST] = [34, 6, 6]
/** Circles stand within the axes, whole. */
const inner = { left: left + LARGEST, right: right - LARGEST, top: top + LARGEST, bottom: bottom - LARGEST }
/** From this radius on a circle has room for its place. */
const ROOMY = 11

/** What hypotheses are worth against the work they take; the area is whom they reach, the look what to do, and each leads to its page. */
export function BubbleChart({ call, scoring, entries, candidates }: Props) {
  const { t, locale } = call
  const words = t.pages.backlog.bubbles
  const { framework } = scoring
  const { perWork } = frameworks[framework]
  const known = new Map(candidates.map((candidate) => [candidate.hypothesis.id, candidate]))
  const figures = entries.flatMap((entry) => {
    const candidate = known.get(entry.hypothesisId)
    const { score, inputs } = entry
    if (score === null || candidate === undefined) return []
    const { hypothesis, barriers, period } = candidate
    // A score that is worth per work is told whole: the work is the other axis. A loss was never divided.
    const work = perWork === null || score <= 0 ? 1 : (inputs[perWork]?.value ?? 1)
    const reach = reachInput(hypothesis, barriers, period).value
    return [{ entry, effort: hypothesis.estimates.effortWeeks.likely, worth: score * work, reach }]
  })
  const drawn = figures.slice(0, MOST)
  const [first] = drawn
  if (first === undefined) return <p>{words.none}</p>

  const across = chartAxis(
    drawn.map(({ effort }) => effort),
    8,
  )
  const up = chartAxis(
    drawn.map(({ worth }) => worth),
    6,
  )
  const xAt = (value: number) => across.at(value, inner.left, inner.right)
  const yAt = (value: number) => up.at(value, inner.bottom, inner.top)
  const most = Math.max(1, ...drawn.map(({ reach }) => reach ?? 0))
  const number = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 3 })
  const radius = (reach: number | null) =>
    reach === null ? UNKNOWN : Number(Math.max(SMALLEST, LARGEST * Math.sqrt(reach / most)).toFixed(1))
  const bubbles = drawn.map(({ entry, effort, worth, reach }) => ({
    id: entry.hypothesisId,
    name: radius(reach) < ROOMY ? `${entry.rank} · ${entry.change}` : entry.change,
    x: xAt(effort),
    y: yAt(worth),
    r: radius(reach),
    entry,
    text: words.bubble({
      rank: entry.rank,
      change: entry.change,
      advice: adviceName(locale, entry.advice),
      effort: number(effort),
      worth: formatScore(locale, scoring, worth),
      reach: reach === null ? t.pages.common.unknown : number(reach),
    }),
  }))
  const labels = labelsOf(bubbles, { left, right: size.width, top, bottom })
  const worthName =
    perWork === 'effort'
      ? words.worthTimesEffort
      : perWork === 'jobSize'
        ? words.worthTimesSize
        : words.worth({ unit: t.ranking.frameworks[framework].unit })
  const named = (name: string, logarithmic: boolean) => (logarithmic ? words.logarithmic({ name }) : name)
  const missing = entries.length - figures.length
  const unreached = drawn.some(({ reach }) => reach === null)
  const title = words.title({ worth: worthName })
  return (
    <figure class="bubbles">
      <section class="scroll" tabindex={0} aria-label={title}>
        {/* biome-ignore lint/a11y/useSemanticElements: what holds links is no image, and a drawing has no fieldset */}
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          width={size.width}
          height={size.height}
          role="group"
          aria-label={title}
          aria-describedby="bubbles-text"
        >
          {across.ticks.map((tick) => (
            <>
              <path class="grid-line" d={`M${xAt(tick)} ${top}V${bottom}`} />
              <text x={xAt(tick)} y={bottom + 18} text-anchor="middle">
                {number(tick)}
              </text>
            </>
          ))}
          {up.ticks.map((tick) => (
            <>
              <path class="grid-line" d={`M${left} ${yAt(tick)}H${right}`} />
              <text x={left - 8} y={yAt(tick) + 4} text-anchor="end">
                {formatScore(locale, scoring, tick)}
              </text>
            </>
          ))}
          {drawn.some(({ worth }) => worth < 0) ? (
            <path class="zero" d={`M${left} ${yAt(0)}H${right}`} />
          ) : null}
          <path class="axis" d={`M${left} ${top}V${bottom}H${right}`} />
          <text class="name" x={8} y={18}>
            {named(worthName, up.logarithmic)}
          </text>
          <text class="name" x={right} y={size.height - 8} text-anchor="end">
            {named(words.effort, across.logarithmic)}
          </text>
          {bubbles
            .toSorted((a, b) => b.r - a.r)
            .map(({ id, x, y, r, entry, text }) => (
              <a href={`/hypotheses/${id}`} aria-label={text} class={`bubble ${adviceNameOf(entry.advice)}`}>
                <title>{text}</title>
                <circle class="hit" cx={x} cy={y} r={Math.max(r, 13)} />
                <circle cx={x} cy={y} r={r} />
                {r < ROOMY ? null : (
                  <text x={x} y={y + 4.5} text-anchor="middle">
                    {entry.rank}
                  </text>
                )}
              </a>
            ))}
          <g class="labels">
            {labels.map(({ text, x, y, anchor }) => (
              <text x={x} y={y} text-anchor={anchor}>
                {text}
              </text>
            ))}
          </g>
        </svg>
      </section>
      <figcaption>
        <ul class="legend">
          {adviceNames.flatMap((name) => {
            const example = drawn.find(({ entry }) => adviceNameOf(entry.advice) === name)
            return example === undefined
              ? []
              : [
                  <li>
                    <svg class="key-bubble" viewBox="0 0 20 20" aria-hidden="true">
                      <g class={`bubble ${name}`}>
                        <circle cx="10" cy="10" r="7.5" />
                      </g>
                    </svg>
                    <AdviceBadge t={t} advice={example.entry.advice} />
                  </li>,
                ]
          })}
          <li>{words.area({ reach: number(most) })}</li>
          {unreached ? <li>{words.unreached}</li> : null}
          <li>{words.number}</li>
        </ul>
        <p class="small soft" id="bubbles-text">
          {words.text({ n: drawn.length, best: shortened(first.entry.change) })}{' '}
          {figures.length > MOST ? words.first({ shown: MOST, of: figures.length }) : null}{' '}
          {missing > 0 ? words.without({ n: missing }) : null}
        </p>
      </figcaption>
    </figure>
  )
}
