import type { z } from 'zod'
import { type BacklogMapping, backlogMapping, ideaFields } from '../../../domain/backlogMapping.ts'
import type { Estimates } from '../../../domain/hypothesis.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { checkInput, type FieldFault, typedInto, withoutGaps } from '../../fields/checkInput.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'
import type { FormCall } from '../../page.ts'

const ends = ['low', 'likely', 'high'] as const
export const units = ['impactScale', 'confidenceScale', 'effortUnit', 'reachPeriod'] as const
const columnName = (field: string) => `columns/${field}`
const fields = [
  ...ideaFields.map(columnName),
  ...['barrier', 'stage', 'metric', 'weeksPerPoint'],
  ...units,
  ...ends.flatMap((end) => [`lift/${end}`, `effortWeeks/${end}`]),
]

/** A mapping as its form shows it. */
export function mappingValues(mapping: BacklogMapping): Record<string, string> {
  const { columns = {}, lift, effortWeeks, weeksPerPoint, ...rest } = mapping
  const range = (name: string, given: Estimates['lift'] | undefined, times: number) =>
    given === undefined
      ? []
      : ends.map((end) => [`${name}/${end}`, String(Number((given[end] * times).toPrecision(12)))])
  return Object.fromEntries([
    ...Object.entries(columns).map(([field, heading]) => [columnName(field), heading ?? '']),
    ...Object.entries(rest).map(([field, value]) => [field, String(value ?? '')]),
    ...range('lift', lift, 100),
    ...range('effortWeeks', effortWeeks, 1),
    ...(weeksPerPoint === undefined ? [] : [['weeksPerPoint', String(weeksPerPoint)]]),
  ])
}

interface TypedMapping {
  values: Record<string, string>
  /** Undefined where the form has no mapping, or one that cannot be. */
  mapping: z.output<typeof backlogMapping> | undefined
  faults: FieldFault[]
}

/** The mapping of a preview's form as it was typed; nothing where the file comes for the first time. */
export function typedMapping(call: FormCall): TypedMapping {
  if (call.field('mapped') === '') return { values: {}, mapping: undefined, faults: [] }
  const { t, locale } = call
  const values = typedInto(call, fields)
  const columns = withoutGaps(
    Object.fromEntries(ideaFields.map((field) => [field, values[columnName(field)]])),
  )
  const range = (name: string, read: typeof typedNumber) => {
    const given = withoutGaps(
      Object.fromEntries(ends.map((end) => [end, read(values[`${name}/${end}`], locale)])),
    )
    return Object.keys(given).length === 0 ? undefined : given
  }
  const input = withoutGaps({
    columns: Object.keys(columns).length === 0 ? undefined : columns,
    barrier: values.barrier,
    stage: values.stage,
    metric: values.metric,
    lift: range('lift', typedPercent),
    effortWeeks: range('effortWeeks', typedNumber),
    weeksPerPoint: typedNumber(values.weeksPerPoint, locale),
    ...Object.fromEntries(units.map((unit) => [unit, values[unit]])),
  })
  const checked = checkInput(backlogMapping, input, t, mappingLabels(t))
  return checked.ok
    ? { values, mapping: checked.input, faults: [] }
    : { values, mapping: undefined, faults: rangeFaults(t, checked.faults) }
}

/** Of a range that is out of order one sentence, at its first field. */
function rangeFaults(t: Dictionary, faults: FieldFault[]): FieldFault[] {
  const { hypothesisForm } = t.pages.board
  const { backlog: words } = t.pages.imports
  const names: Record<string, string> = { lift: words.lift, effortWeeks: words.effort }
  const said = faults.map((fault): FieldFault => {
    const [name = ''] = fault.field.split('/')
    const range = names[name]
    return range === undefined ? fault : { field: `${name}/low`, text: hypothesisForm.rangeOrder({ range }) }
  })
  return said.filter(
    ({ field, text }, i) => said.findIndex((one) => one.field === field && one.text === text) === i,
  )
}

function mappingLabels(t: Dictionary): Record<string, string> {
  const words = t.pages.imports.backlog
  return {
    ...Object.fromEntries(ideaFields.map((field) => [columnName(field), words.fields[field]])),
    ...Object.fromEntries(units.map((unit) => [unit, words[unit]])),
    barrier: words.barrier,
    metric: words.metricOf,
    weeksPerPoint: words.weeksPerPoint,
  }
}
