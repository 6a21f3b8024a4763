import type { Notice } from '../../notice.ts'
import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import { nameKey, shareName } from './nameKey.ts'
import { type ToolVariant, wholeFile } from './toolResults.ts'

type OurVariant = ImportTarget['variants'][number]

/** What tools call the arm that stays as it was. */
const controlNames = [
  'control',
  'control group',
  'baseline',
  'original',
  '0',
  'контроль',
  'контрольная',
  'контрольная группа',
]

/** What tools call units that belong to no arm: seen in several, held out, or without a value. */
const strayNames = new Set(['multiple', 'notset', 'other', 'null', 'unassigned', 'none', ''])
const isStray = ({ names }: ToolVariant): boolean => {
  const id = names[0] ?? ''
  const key = nameKey(id)
  return strayNames.has(key) || id.trim() === '' || key.startsWith('holdout')
}

const listed = (variants: readonly OurVariant[]): string => variants.map((variant) => variant.key).join(', ')

/**
 * Which of our variants each of theirs is, by their id: as the mapping says, else by key or name, else the control by what tools call it,
 * else the one that is left on both sides. What belongs to no arm of ours is a fault, but for units outside any arm.
 */
export function matchVariants(
  theirs: readonly ToolVariant[],
  target: ImportTarget,
  mapping: ResultsMapping,
  warnings: Notice[],
  faults: Notice[],
): Map<string, string> {
  const found = new Map<ToolVariant, OurVariant>()
  const taken = new Map<OurVariant, ToolVariant>()
  const take = (variant: ToolVariant, ours: OurVariant) => {
    const other = taken.get(ours)
    if (other !== undefined && other !== variant)
      faults.push({
        ...variant.place,
        code: 'results_variant_twice',
        params: { theirs: variant.names[0] ?? '', other: other.names[0] ?? '', ours: ours.key },
      })
    found.set(variant, ours)
    taken.set(ours, variant)
  }
  const open = () => theirs.filter((variant) => !found.has(variant))
  const free = () => target.variants.filter((variant) => !taken.has(variant))

  for (const [name, key] of Object.entries(mapping.variants ?? {})) {
    const variant = theirs.find(({ names }) => names.includes(name))
    const ours = target.variants.find((candidate) => candidate.key === key)
    if (ours === undefined)
      faults.push({
        ...(variant?.place ?? wholeFile),
        code: 'results_variant_unknown',
        params: { key, ours: listed(target.variants) },
      })
    else if (variant !== undefined) take(variant, ours)
  }
  const control = target.variants.find((variant) => variant.isControl)
  if (mapping.control !== undefined && control !== undefined) {
    const named = mapping.control
    const variant =
      theirs.find(({ names }) => names.includes(named)) ??
      theirs.find(({ names }) => shareName(names, [named]))
    if (variant === undefined)
      faults.push({
        ...wholeFile,
        code: 'results_control_unknown',
        params: { control: named, theirs: theirs.map(({ names }) => names[0] ?? '').join(', ') },
      })
    else if (found.get(variant) !== control) take(variant, control)
  }
  for (const variant of open()) {
    const ours = free().find(({ key }) => variant.names.includes(key))
    if (ours !== undefined) take(variant, ours)
  }
  for (const variant of open()) {
    const ours = free().find(({ key, name }) => shareName(variant.names, name === null ? [key] : [key, name]))
    if (ours !== undefined) take(variant, ours)
  }
  if (control !== undefined && !taken.has(control)) {
    const candidates = open()
    const variant =
      candidates.find(({ isControl }) => isControl === true) ??
      candidates.find(({ names }) => shareName(names, controlNames))
    if (variant !== undefined) take(variant, control)
  }
  const [last, ...others] = open().filter((variant) => !isStray(variant) && variant.n !== 0)
  const [left, ...more] = free()
  if (last !== undefined && left !== undefined && others.length + more.length === 0) {
    take(last, left)
    warnings.push({
      ...last.place,
      code: 'results_variant_guessed',
      params: { theirs: last.names[0] ?? '', ours: left.key },
    })
  }
  for (const variant of open()) {
    const name = variant.names[0] ?? ''
    if (isStray(variant) || variant.n === 0)
      warnings.push({
        ...variant.place,
        code: 'results_variant_left_out',
        params: { theirs: name, n: variant.n },
      })
    else
      faults.push({
        ...variant.place,
        code: 'results_variant_unmatched',
        params: { theirs: name, ours: listed(target.variants) },
      })
  }
  if (theirs.length > 0 && faults.length === 0)
    for (const { key } of free())
      warnings.push({ ...wholeFile, code: 'results_variant_absent', params: { ours: key } })
  return new Map([...found].map(([variant, ours]) => [variant.names[0] ?? '', ours.key]))
}
