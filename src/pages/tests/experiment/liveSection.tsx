import type { Course } from '../../../domain/verdict/course.ts'
import { formatNumber } from '../../../locales/format.ts'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import { figures } from '../figures.ts'
import { percent } from './charts/scale.ts'
import { variantName } from './forest.tsx'
import type { SectionProps } from './load.ts'

/** How far a test is: its days, its people, and what is still to come. */
export function LiveSection({ call: { t, locale }, loaded, course }: SectionProps & { course: Course }) {
  const texts = t.pages.experiment.live
  const { count } = figures(locale, t)
  const { progress } = course
  const people = progress.arms.reduce((sum, { n }) => sum + n, 0)
  const isOver = loaded.experiment.status === 'stopped' || progress.finished
  return (
    <section id="live">
      <h2>{texts.title}</h2>
      {isOver ? <p>{loaded.experiment.status === 'stopped' ? texts.stopped : texts.finished}</p> : null}
      <Stats>
        <StatTile
          label={texts.day}
          value={count(progress.day)}
          note={texts.minimum({ minDays: progress.minDays })}
        />
        {isOver ? null : (
          <DaysToGo
            texts={texts}
            progress={progress}
            count={count}
            open={loaded.analysis?.verdict.status === 'collecting'}
          />
        )}
        <StatTile label={texts.people} value={count(people)} note={texts.peopleNote} />
      </Stats>
      {progress.aim === null ? null : (
        <ul class="progress" aria-label={texts.arms}>
          {progress.arms.map(({ variant, n, planned }) => {
            const share = planned === null ? 1 : Math.min(1, n / planned)
            const said =
              planned === null
                ? texts.armAlone({ n })
                : texts.arm({
                    n,
                    planned,
                    share: formatNumber(locale, n / planned, { style: 'percent', maximumFractionDigits: 0 }),
                  })
            return (
              <li>
                <strong>{variantName(loaded.experiment, variant)}</strong>
                <svg width="100%" height={14} aria-hidden="true">
                  <rect class="progress-whole" width="100%" height={14} />
                  <rect class="progress-done" width={percent(share * 100)} height={14} />
                </svg>
                <span class="small">{said}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

interface ToGo {
  texts: SectionProps['call']['t']['pages']['experiment']['live']
  progress: Course['progress']
  count(n: number): string
  /** No verdict yet. */
  open: boolean
}

function DaysToGo({ texts, progress: { daysToGo, aim }, count, open }: ToGo) {
  if (daysToGo === null || aim === null)
    return <StatTile label={texts.toGo} value={texts.unknown} note={texts.unknownNote} />
  if (daysToGo === 0)
    return (
      <StatTile
        label={texts.toGo}
        value={texts.reached}
        note={open ? texts.reachedOpen : texts.reachedNote}
      />
    )
  return <StatTile label={texts.toGo} value={count(daysToGo)} note={texts.toGoNote[aim]} />
}
