import type { Schema } from './openApi.ts'

/** A value that was right until one thing in it was made wrong. */
export interface Mutation {
  /** What was done to it. */
  what: string
  /** Where the fault lies, as a JSON pointer. */
  pointer: string
  value: unknown
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typesOf = (schema: Schema): string[] =>
  [schema.type ?? []].flat().concat((schema.anyOf ?? schema.oneOf ?? []).flatMap(typesOf))

/** The alternative of a union that a right value was made for. */
function branchOf(schema: Schema, value: unknown): Schema {
  const branches = schema.anyOf ?? schema.oneOf
  if (branches === undefined) return schema
  const fits = (branch: Schema): boolean => {
    if (Array.isArray(value)) return typesOf(branch).includes('array')
    if (!isObject(value)) return typesOf(branch).includes(typeof value)
    const { properties = {} } = branch
    return Object.entries(value).every(([key, inner]) => {
      const known = properties[key]
      return known !== undefined && (known.enum === undefined || known.enum.includes(inner))
    })
  }
  return branches.find(fits) ?? {}
}

/** Values of types that a schema does not take. */
function wrongTypes(schema: Schema): unknown[] {
  const types = typesOf(schema)
  const candidates: [string, unknown][] = [
    ['string', 'seven'],
    ['number', 7],
    ['boolean', true],
    ['object', {}],
    ['array', []],
    ['null', null],
  ]
  return candidates
    .filter(([type]) => !types.includes(type) && !(type === 'number' && types.includes('integer')))
    .map(([, value]) => value)
}

/** What is wrong with a single value, whatever it stands in: descriptions with the wrong values. */
function wrongValues(schema: Schema, value: unknown): [string, unknown][] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength } = schema
  const wrong: [string, unknown][] = wrongTypes(schema).map((other) => [
    `${JSON.stringify(other)} where ${typesOf(schema).join('|')} belongs`,
    other,
  ])
  const add = (what: string, ...others: unknown[]) => {
    for (const other of others) wrong.push([`${what}: ${String(JSON.stringify(other)).slice(0, 30)}`, other])
  }
  if (schema.enum !== undefined)
    add('not one of its values', typesOf(schema).includes('boolean') ? false : 'no_such')
  if (minimum !== undefined) add('too small', minimum - Math.max(1, Math.abs(minimum) / 1e6))
  if (maximum !== undefined) add('too large', maximum + Math.max(1, maximum / 1e6))
  if (exclusiveMinimum !== undefined) add('too small', exclusiveMinimum)
  if (exclusiveMaximum !== undefined) add('too large', exclusiveMaximum)
  if (typesOf(schema).includes('integer')) add('no whole number', 1.5)
  if (minLength !== undefined) add('too short', '')
  if (maxLength !== undefined) add('too long', 'x'.repeat(maxLength + 1))
  if (schema.pattern !== undefined) add('not of its pattern', '\u0001')
  if (schema.format === 'date') add('no date', '2026-02-30', '2026-1-1', 'yesterday', '2026-01-01T00:00:00Z')
  if (schema.format === 'date-time') add('no instant', '2026-02-30T00:00:00Z', '2026-01-01', 'tomorrow')
  if (schema.format === 'uri') add('no address', 'not an address', 'javascript:alert(1)')
  if (maxLength !== undefined && schema.format === undefined) add('no text', 'a\u0000b', 'a\ud800b', '\u0007')
  if (Array.isArray(value)) {
    const { minItems, maxItems } = schema
    if (minItems !== undefined && minItems > 0) add('too few', value.slice(0, minItems - 1))
    if (maxItems !== undefined && maxItems <= 1000) {
      const many = Array.from({ length: maxItems + 1 }, () => value[0])
      wrong.push(['too many', many])
    }
  }
  return wrong
}

/** Every way of making one thing wrong in a value that fits a schema. */
export function mutationsOf(schema: Schema, value: unknown, pointer = ''): Mutation[] {
  const found = wrongValues(schema, value).map(([what, wrong]) => ({ what, pointer, value: wrong }))
  const chosen = branchOf(schema, value)
  if (chosen !== schema) {
    const inBranch = mutationsOf(chosen, value, pointer)
    // What the branch does not take may still be what another one takes.
    const others = (schema.anyOf ?? []).filter((branch) => branch !== chosen)
    const isOther = ({ what, pointer: at }: Mutation) =>
      at === pointer
        ? what.includes(' where ')
        : what === 'left out' && others.some((branch) => typesOf(branch).includes('object'))
    return [...found, ...inBranch.filter((mutation) => !isOther(mutation))]
  }
  if (Array.isArray(value) && schema.items !== undefined) {
    const [first, ...rest] = value
    const inFirst = mutationsOf(schema.items, first, `${pointer}/0`)
    return [...found, ...inFirst.map((mutation) => ({ ...mutation, value: [mutation.value, ...rest] }))]
  }
  if (!isObject(value)) return found
  const { properties = {}, required = [] } = schema
  for (const [key, inner] of Object.entries(properties)) {
    const at = `${pointer}/${key}`
    for (const mutation of mutationsOf(inner, value[key], at))
      found.push({ ...mutation, value: { ...value, [key]: mutation.value } })
    if (!required.includes(key)) continue
    const { [key]: _left, ...without } = value
    found.push({ what: 'left out', pointer: at, value: without })
  }
  if (schema.additionalProperties === false)
    for (const key of ['unknown', 'constructor'])
      found.push({ what: 'an unknown field', pointer: `${pointer}/${key}`, value: { ...value, [key]: 1 } })
  return found
}

/** Everything in a value made wrong at once, with the place of every fault. */
export function wrongThroughout(
  schema: Schema,
  value: unknown,
  pointer = '',
): { value: unknown; pointers: string[] } {
  const isUnion = schema.anyOf !== undefined || schema.oneOf !== undefined
  if (!isUnion && Array.isArray(value) && schema.items !== undefined && value.length > 0) {
    const { items } = schema
    const parts = value.map((item, i) => wrongThroughout(items, item, `${pointer}/${i}`))
    return { value: parts.map((part) => part.value), pointers: parts.flatMap((part) => part.pointers) }
  }
  if (!isUnion && isObject(value) && schema.properties !== undefined) {
    const { properties } = schema
    const parts = Object.entries(value).map(([key, inner]) => {
      const part = wrongThroughout(properties[key] ?? {}, inner, `${pointer}/${key}`)
      return [key, part] as const
    })
    return {
      value: { ...Object.fromEntries(parts.map(([key, part]) => [key, part.value])), unknown: 1 },
      pointers: [...parts.flatMap(([, part]) => part.pointers), `${pointer}/unknown`],
    }
  }
  return { value: wrongTypes(schema)[0], pointers: [pointer] }
}

/** Places whose text does not match the pattern that the document gives for it, or whose pattern is none. */
export function misfits(schema: Schema, value: unknown, pointer = ''): string[] {
  const { pattern, items, properties = {} } = branchOf(schema, value)
  if (typeof value === 'string')
    return pattern === undefined || new RegExp(pattern, 'u').test(value) ? [] : [`${pointer}: ${pattern}`]
  if (Array.isArray(value))
    return value.flatMap((item, i) => (items === undefined ? [] : misfits(items, item, `${pointer}/${i}`)))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    misfits(properties[key] ?? {}, inner, `${pointer}/${key}`),
  )
}
