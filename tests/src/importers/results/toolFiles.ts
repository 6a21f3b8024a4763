import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ResultsFormatId, resultsFormats } from '../../../../src/importers/results/index.ts'
import type {
  ImportTarget,
  ReadResults,
  ResultsMapping,
} from '../../../../src/importers/results/resultsFormat.ts'

const folder = resolve(import.meta.dirname, '../../../fixtures/imports/results')

export const toolFileNames = readdirSync(folder)
export const toolFile = (name: string): string => readFileSync(join(folder, name), 'utf8')

const variant = (key: string, name: string | null, isControl = false) => ({ key, name, isControl, weight: 1 })
const metric = (
  key: string,
  name: string,
  type: ImportTarget['metrics'][number]['type'],
  role: ImportTarget['metrics'][number]['role'] = 'secondary',
) => ({ key, name, type, role })

/** An experiment that every file of the folder could be about. */
export const target: ImportTarget = {
  variants: [variant('control', null, true), variant('b', 'Green button')],
  metrics: [
    metric('purchase', 'Purchase', 'proportion', 'primary'),
    metric('revenue', 'Revenue per visitor', 'mean'),
  ],
  startDate: '2026-11-01',
  lastDate: '2026-11-20',
  mode: null,
}
export const withMetric = (
  type: ImportTarget['metrics'][number]['type'],
  key = 'purchase',
  name = 'Purchase',
): ImportTarget => ({ ...target, metrics: [metric(key, name, type, 'primary')] })
export const withVariants = (...keys: string[]): ImportTarget => ({
  ...target,
  variants: keys.map((key, i) => variant(key, null, i === 0)),
})

export function read(
  id: ResultsFormatId,
  text: string,
  mapping: ResultsMapping = {},
  experiment: ImportTarget = target,
): ReadResults {
  const reader = resultsFormats[id].open(experiment, mapping)
  reader.push(text)
  return reader.end()
}

/** A file with values at some JSON pointers changed, taken away (undefined) or added to a list (`/-`). */
export function edited(name: string, changes: Record<string, unknown>): string {
  const root: unknown = JSON.parse(toolFile(name))
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.split('/').slice(1)
    const last = keys.pop() ?? ''
    const parent = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), root)
    if (Array.isArray(parent) && last === '-') parent.push(value)
    else if (value === undefined) Reflect.deleteProperty(Object(parent), last)
    else Reflect.set(Object(parent), last, value)
  }
  return JSON.stringify(root)
}

export const codes = (notices: ReadResults['warnings']): string[] => notices.map(({ code }) => code)

/** Rows of one metric without their places, by variant. */
export const rowsOf = (read: ReadResults, key: string): Record<string, unknown>[] =>
  read.rows.map(({ value }) => value).filter((value) => value.metric === key)

export const growthBookMapping: ResultsMapping = {
  metrics: { purchase: { column: 'met_purchase' }, revenue: { column: 'met_revenue' } },
}
