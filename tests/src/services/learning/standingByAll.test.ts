import { expect, test } from 'vitest'
import { candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import { frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
import { standingByAll } from '../../../../src/services/learning/standingByAll.ts'
import { backlogOf, hypothesisOf } from '../../domain/scoring/backlogOf.ts'

const candidates = (count: number) =>
  candidatesOf(
    backlogOf({ hypotheses: Array.from({ length: count }, (_, i) => hypothesisOf({ id: `hyp_${i}` })) }),
  )

test('A hypothesis stands by every framework where the backlog has it', () => {
  const backlog = candidates(5)
  for (const { framework, score, reason, place } of standingByAll(backlog, 'hyp_3')) {
    const ranked = rankBacklog(frameworks[framework], backlog)
    expect({ score, reason, ...place() }).toEqual({
      score: ranked.find(({ hypothesisId }) => hypothesisId === 'hyp_3')?.score,
      reason: ranked.find(({ hypothesisId }) => hypothesisId === 'hyp_3')?.reason,
      rank: ranked.find(({ hypothesisId }) => hypothesisId === 'hyp_3')?.rank,
      of: 5,
    })
  }
  expect(standingByAll(backlog, 'hyp_3').map(({ framework }) => framework)).toEqual(Object.keys(frameworks))
})

test('The rest of the backlog is scored only where a place in it is asked for', () => {
  const [own, other] = candidates(2)
  if (own === undefined || other === undefined) throw new Error('there are two')
  const untouched = {
    ...other,
    get settings(): typeof other.settings {
      throw new Error('was scored')
    },
  }
  const [rice] = standingByAll([own, untouched], 'hyp_0')
  expect(rice?.score).not.toBeNull()
  expect(() => rice?.place()).toThrow('was scored')
})

test('What is not in the backlog stands nowhere', () => {
  expect(standingByAll(candidates(2), 'hyp_9')).toEqual([])
})
