import type { Standing } from '../../../domain/uncertainty/simulateOrder.ts'
import { formatPercent } from '../../../locales/format.ts'
import { formatInput, type Scoring, scoringInputName } from '../../../locales/inputText.ts'
import type { PageCall } from '../../page.ts'

interface Props {
  call: PageCall
  scoring: Scoring
  why: string
  standing: Standing | undefined
}

/** Why a hypothesis stands where it stands, how sure that is, and what would change it. */
export function StandingText({ call: { t, locale }, scoring, why, standing }: Props) {
  const texts = t.pages.backlog
  const flip = standing?.flip
  const share = (chance: number) => formatPercent(locale, chance, 0)
  return (
    <details>
      <summary>{texts.why}</summary>
      <p>{why}</p>
      {standing === undefined ? null : (
        <>
          <p>
            {flip == null
              ? texts.nothingMoves
              : texts.wouldMove({
                  input: scoringInputName(locale, scoring, flip.input),
                  value: formatInput(locale, scoring, flip.input, flip.value),
                  end: flip.end,
                  rank: flip.rank,
                })}
          </p>
          <p>{texts.chances({ first: share(standing.pBest), three: share(standing.pTop3) })}</p>
        </>
      )}
    </details>
  )
}
