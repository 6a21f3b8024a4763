import { runningTests } from '../../../db/queries/calendars.ts'
import type { Deps } from '../../deps.ts'
import type { CalendarLeftOut } from '../../domain/calendar/calendarProposal.ts'
import type { CalendarTest, Placement } from '../../domain/calendar/calendarTest.ts'
import { exclusionPlaces } from '../../domain/calendar/exclusionPlaces.ts'
import { methodPrice, plannedMethods } from '../../domain/calendar/methodPrice.ts'
import type { CalendarRequest } from '../../domain/calendar/request.ts'
import { runningPlacement } from '../../domain/calendar/runningPlacement.ts'
import { testShape } from '../../domain/calendar/testShape.ts'
import { valueOfTest } from '../../domain/calendar/valueOfTest.ts'
import type { Candidate } from '../../domain/scoring/candidate.ts'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import { readCandidates } from '../backlog/candidates.ts'
import { statesFrom } from '../maps/states.ts'
import { planOf } from '../resources/experiment.ts'
import { refuse } from '../resources/refuse.ts'
import { unknownHypotheses } from './faults.ts'

/** What a calendar of a map is made from: the tests it may hold, those that run, and what it cannot hold. */
export async function readTests(deps: Deps, mapId: string, request: CalendarRequest) {
  const [read, started] = await Promise.all([readCandidates(deps, mapId), runningTests(deps.db, mapId)])
  const { whole, settings } = read
  const built = new Set(request.built)
  const candidates = read.candidates.map((one) => (built.has(one.hypothesis.id) ? saidToBeBuilt(one) : one))
  const byId = new Map(candidates.map((candidate) => [candidate.hypothesis.id, candidate]))
  refuse(unknownHypotheses(request, new Set(byId.keys())))
  const framework: FrameworkId = request.framework ?? read.framework
  const exclusions = exclusionPlaces(request.exclusions ?? [])
  const touchpoints = new Map(whole.barriers.map(({ id, touchpoint }) => [id, touchpoint]))
  const shapeOf = (candidate: Candidate, price: number) =>
    testShape(
      candidate,
      candidate.barriers.map((one) => ({ ...one, touchpoint: touchpoints.get(one.barrier.id) ?? null })),
      price,
    )
  const method = request.method ?? plannedMethods[0]
  const plan = { method, price: methodPrice(method, settings) }

  const running = started.map(({ experimentId, hypothesisId, startDate, plan, arms }) => {
    const { sampleSizePerVariant, minDays, method } = planOf({ plan })
    const plannedUnits = sampleSizePerVariant === undefined ? null : sampleSizePerVariant * arms
    const candidate = byId.get(hypothesisId)
    const placement: Placement = runningPlacement(
      { hypothesisId, startDate: startDate ?? request.from, plannedUnits, minDays },
      candidate === undefined ? null : shapeOf(candidate, methodPrice(method, settings)),
      exclusions.get(hypothesisId) ?? [],
      request,
    )
    return { experimentId, hypothesisId, placement }
  })

  const states = statesFrom(whole.standings)
  const runs = new Map(started.map(({ hypothesisId, experimentId }) => [hypothesisId, experimentId]))
  const named = request.hypothesisIds === undefined ? null : new Set(request.hypothesisIds)
  const consider = (candidate: Candidate): CalendarTest | CalendarLeftOut['reason'] => {
    const { id, owner, estimates, built } = candidate.hypothesis
    const experimentId = runs.get(id)
    if (experimentId !== undefined) return { code: 'already_testing', params: { experimentId } }
    const status = states.get(id)?.status ?? 'idea'
    if (named === null && status !== 'idea') return { code: 'already_tested', params: { status } }
    const shape = shapeOf(candidate, plan.price)
    if (!shape.ok) return shape.reason
    const worth = valueOfTest(framework, candidate)
    if (!worth.ok) return worth.reason
    const places = [...shape.places, ...(exclusions.get(id) ?? [])]
    const work = built ? 0 : estimates.effortWeeks.likely
    return { id, value: worth.value, lengths: shape.lengths, places, work, owner }
  }

  const tests: CalendarTest[] = []
  const leftOut: CalendarLeftOut[] = []
  for (const candidate of candidates) {
    const { id: hypothesisId } = candidate.hypothesis
    if (named !== null && !named.has(hypothesisId)) continue
    const found = consider(candidate)
    if ('code' in found) leftOut.push({ hypothesisId, reason: found })
    else tests.push(found)
  }
  const stages = whole.stages.filter((stage) => !stage.archived)
  return { ...read, framework, plan, candidates, stages, tests, running, leftOut }
}

const saidToBeBuilt = (candidate: Candidate): Candidate => ({
  ...candidate,
  hypothesis: { ...candidate.hypothesis, built: candidate.hypothesis.built ?? { since: null } },
})
