import type { Notice } from '../../notice.ts'
import { textKey } from '../../textKey.ts'
import { unguardFormula } from '../../unguardFormula.ts'
import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'

/** Finds the experiment's variant that a cell means. */
export interface Arms {
  /** The place among the experiment's variants, or -1. */
  find(text: string): number
  /** What the file calls each variant that was found so far, to our keys. */
  found(): Record<string, string>
  /** What the file calls the control, once it has been found. */
  control(): string | undefined
  /** The variant of the whole file, where the mapping says that it has but one. */
  only: number
}

/** In a mapping's `variants`: the variant of every row of a file that has no column for it. */
const wholeFile = '*'

/** Spellings of one variant that are remembered. */
const remembered = 1000

/** Characters of what a variant is called that are worth telling. */
const longestName = 200

const controlWords = new Set(
  'control контроль контрольная контрольный baseline original a а 0 false нет no off старый старая old'.split(
    ' ',
  ),
)
const treatmentWords = new Set(
  'treatment test variant variation experiment experimental b б 1 true да yes on тест тестовая тестовый вариант экспериментальная новый новая new'.split(
    ' ',
  ),
)

/**
 * Keys and names of variants, what the mapping says, and, for what is left, words: where an experiment has two variants, `0` and `1`, `A`
 * and `B`, `control` and `test` say which is which; where the control is told, and one variant is left and one value, they belong together.
 * What is guessed so is a warning, what isn't found a fault of the rows that have it.
 *
 * @param values that stand in the beginning of the file
 */
export function armsOf(
  target: ImportTarget,
  mapping: ResultsMapping,
  values: Iterable<string>,
  notices: { warnings: Notice[]; faults: Notice[] },
  line: number,
): Arms {
  const keyed = new Map<string, number>()
  const indexOf = (key: string): number => target.variants.findIndex((variant) => variant.key === key)
  const controlIndex = target.variants.findIndex((variant) => variant.isControl)
  for (const [index, { key, name }] of [...target.variants.entries()].reverse()) {
    if (name !== null) keyed.set(textKey(name), index)
    keyed.set(textKey(key), index)
  }
  // A name that is another variant's key stays with the key.
  for (const [index, { key }] of target.variants.entries()) keyed.set(textKey(key), index)
  if (mapping.control !== undefined) keyed.set(textKey(mapping.control), controlIndex)
  for (const [theirs, ours] of Object.entries(mapping.variants ?? {})) {
    const index = indexOf(ours)
    if (index === -1) {
      const known = target.variants.map((variant) => variant.key).join(', ')
      notices.faults.push({ line, code: 'mapped_variant_unknown', params: { variant: ours, known } })
    } else keyed.set(textKey(theirs), index)
  }
  guess()

  function guess(): void {
    const taken = new Set<number>()
    const open = new Map<string, string>()
    for (const value of values) {
      const index = keyed.get(keyOf(value))
      if (index !== undefined) taken.add(index)
      else if (value.trim() !== '') open.set(keyOf(value), value.trim())
    }
    const left = [...target.variants.keys()].filter((index) => !taken.has(index))
    const guessed = new Map<string, number>()
    for (const key of open.keys()) {
      if (target.variants.length === 2 && left.includes(controlIndex) && controlWords.has(key))
        guessed.set(key, controlIndex)
      else if (target.variants.length === 2 && left.includes(1 - controlIndex) && treatmentWords.has(key))
        guessed.set(key, 1 - controlIndex)
      else if (mapping.control !== undefined && open.size === 1 && left.length === 1)
        guessed.set(key, left[0] ?? 0)
    }
    if (guessed.size === 0 || new Set(guessed.values()).size < guessed.size || guessed.size < open.size)
      return
    for (const [key, index] of guessed) {
      keyed.set(key, index)
      const variant = target.variants[index]?.key ?? ''
      notices.warnings.push({
        line,
        code: 'variant_guessed',
        params: { value: (open.get(key) ?? key).slice(0, 80), variant },
      })
    }
  }

  const spelt = new Map<string, number>()
  const found = (): Record<string, string> =>
    Object.fromEntries(
      [...spelt]
        .map(([text, index]) => [unguardFormula(text.trim()), target.variants[index]?.key ?? ''] as const)
        .filter(([theirs]) => theirs.length <= longestName),
    )
  return {
    find(text) {
      const before = spelt.get(text)
      if (before !== undefined) return before
      const index = keyed.get(keyOf(text)) ?? -1
      if (index !== -1 && spelt.size < remembered) spelt.set(text, index)
      return index
    },
    found,
    control: () => {
      const key = target.variants[controlIndex]?.key
      return Object.entries(found()).find(([, ours]) => ours === key)?.[0]
    },
    only: indexOf(mapping.variants?.[wholeFile] ?? ''),
  }
}

const keyOf = (text: string): string => textKey(unguardFormula(text.slice(0, 500).trim()))
