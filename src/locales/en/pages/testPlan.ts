import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const people = (n: number) => `${count(n)} ${plural('en', n, { one: 'person', other: 'people' })}`

export const testPlan = {
  steps: {
    effect: '1. How much matters',
    method: '2. When it may decide',
    size: '3. How long it runs',
    variants: '4. What is compared',
    guardrails: '5. What must not get worse',
  },
  baseline: 'Where the metric stands today',
  baselineHint: {
    share:
      'As a share in %: of 100 people, how many do it now. Used to compute the size; not stored with the test.',
    amount: 'Its mean today. Used to compute the size; not stored with the test.',
  },
  standardDeviation: 'Standard deviation of the metric',
  standardDeviationHint: 'How much people differ, in the metric’s unit. Not stored with the test.',
  sizeHint: 'Leave empty to take the computed figure. The other variants follow by weight.',
  guardrail: (p: { number: number }) => `Guardrail ${p.number} (optional)`,
  margin: (p: { number: number }) => `Margin of guardrail ${p.number}, %`,
  advanced: {
    title: 'Advanced: error rates and secondary metrics',
    alpha: 'False-positive risk (alpha), %',
    power: 'Chance to find the effect (power), %',
    hints: {
      alpha: 'Of tests of changes without an effect, how many may call one; two-sided. 5 is usual.',
      power: 'Of tests of changes with the smallest effect that matters, how many find it. 80 is usual.',
    },
    secondary: (p: { number: number }) => `Secondary metric ${p.number} (optional)`,
    secondaryHint: 'Secondary metrics are shown beside the others and decide nothing.',
  },
  more: 'For group-sequential and Bayesian plans',
  keptAbsolute: (p: { size: string }) => `Now ${p.size}, which is kept where this is left empty.`,
  methods: {
    fixed: {
      name: 'Fixed',
      text: 'Wait for the planned size, then look once. Fewest people; looking earlier decides nothing.',
    },
    sequential: {
      name: 'Sequential',
      text: 'Look every day, stop when it is clear. Never wrong for having looked; takes more people where the effect is as small as planned.',
    },
    'group-sequential': {
      name: 'Group-sequential',
      text: 'Look every day up to a planned size. Nearly as few people as fixed, and large effects end early; silent after its end.',
    },
    bayesian: {
      name: 'Bayesian',
      text: 'Look once at the planned size and take the variant whose expected loss is acceptable. How often that is wrong is not controlled.',
    },
  },
  price: (p: { price: string }) => `price: ${p.price} times the people of fixed`,
  noPrice: 'the fewest people',
  outlook: {
    title: 'What this plan takes',
    compute: 'Compute',
    each: 'People in the control',
    eachNote: (p: { effect: string; baseline: string }) => `to find ${p.effect} from ${p.baseline}`,
    total: 'People in all',
    totalNote: (p: { power: string; alpha: string }) =>
      `found in ${p.power} of such tests; false-positive risk ${p.alpha}`,
    /** A Bayesian plan takes the size of a fixed one, and promises nothing of the sort. */
    totalBayesian: 'the size of a fixed plan; how often a Bayesian one finds it, or errs, is not controlled',
    days: 'Days',
    daysNote: {
      week: (p: { people: number }) => `at ${people(p.people)} a week whom the change reaches`,
      month: (p: { people: number }) => `at ${people(p.people)} a month whom the change reaches`,
    },
    daysUnknown: 'unknown',
    daysUnknownNote: 'Entrants of the stage, or an estimate of the reach, are needed.',
    compare: 'The same by each method',
    columns: ['Method', 'People in all', 'Days', 'Price'],
    untestableByAny: (p: { weeks: number }) =>
      `Untestable at this traffic: longer than ${count(p.weeks)} weeks by any method.`,
    untestable: (p: { weeks: number }) =>
      `Untestable at this traffic: it takes longer than ${count(p.weeks)} weeks.`,
    inTime: (p: { effect: string; weeks: number }) =>
      `The smallest effect that can be found in ${count(p.weeks)} weeks is ${p.effect}. Aim for a bolder change, a stage with more people, or a metric that moves more.`,
    tooSmall: (p: { effect: string; wanted: string }) =>
      `The planned size is too small: it finds ${p.effect} and more, not ${p.wanted}.`,
    ambitious: (p: { effect: string; high: string }) =>
      `The smallest effect that matters (${p.effect}) is above the highest estimate of the hypothesis (${p.high}): the test would most likely end without a proof.`,
  },
  edit: {
    title: 'Edit the plan',
    link: 'Edit the plan',
    back: 'To the draft',
    save: 'Save the plan',
    intro: 'The test has not been started: everything can still change. Starting it freezes the plan.',
    frozen: 'The test was started, and its plan is frozen. A new test is the way to another plan.',
  },
  freeze:
    'Starting freezes exactly this plan and keeps a fingerprint of it, so that nobody can change it after having seen results.',
}
