import { expect, it } from 'vitest'
import { type ExperimentStanding, hypothesisState } from '../../../../src/domain/verdict/states.ts'

const standing = (
  startedAt: string,
  status: 'proven' | 'harmful',
  contested = false,
): ExperimentStanding => ({
  status: 'stopped',
  startedAt,
  verdict: { status, contested },
})

it('the state of a hypothesis is that of the experiment that started last, wherever it is listed', () => {
  const [first, last] = [standing('2026-03-02', 'proven'), standing('2026-06-01', 'harmful')]
  expect(hypothesisState([first, last]).status).toBe('harmful')
  expect(hypothesisState([last, first]).status).toBe('harmful')
})

it('the state of a hypothesis is that of the later in the list where two started at once', () => {
  const [one, other] = [standing('2026-03-02', 'proven'), standing('2026-03-02', 'harmful')]
  expect(hypothesisState([one, other]).status).toBe('harmful')
  expect(hypothesisState([other, one]).status).toBe('proven')
})

it('a hypothesis is not contested where nothing was analysed yet', () => {
  const silent: ExperimentStanding = { status: 'stopped', startedAt: '2026-03-02', verdict: null }
  expect(hypothesisState([silent])).toEqual({ status: 'inconclusive', contested: false })
})
