import { z } from 'zod'
import { type Entity, idPrefix } from '../../domain/identifiers.ts'

/** The id of a kind of thing: opaque but for what it begins with. */
export const idOf = (entity: Entity) => z.string().regex(new RegExp(`^${idPrefix[entity]}_`))

export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' })
export const date = z.iso.date()
export const amount = z.number()
export const count = z.number().int().min(0)
/** Units added up or worked out: a number beyond those that are whole to the last digit is still one of units. */
export const units = z.number().min(0)
export const share = z.number().min(0).max(1).meta({ description: 'A fraction: 0.05 is 5 %' })

/** A p-value, as it is shown: null where it has no answer. */
export const pValue = z.number().min(0).max(1).nullable()

/**
 * A schema or null. The document would make every use of a named schema nullable where `.nullable()` is used on one; a union
 * keeps the name as it is.
 */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()])

/** What every thing carries that people change. */
export const versioned = {
  version: z.number().int().min(1).meta({ description: 'What If-Match names, as "v<version>"' }),
  createdAt: instant,
  updatedAt: instant,
}

/** One page of a list. */
export const page = (item: z.ZodType) =>
  z.strictObject({
    items: z.array(item),
    nextCursor: z
      .string()
      .nullable()
      .meta({ description: 'Where the next page begins; null on the last one' }),
  })
