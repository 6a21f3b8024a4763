type Filled<Input, Field extends keyof Input> = {
  [F in Field]-?: Exclude<Input[F], undefined> | null
}

/** The named fields of an input, null where one was left out, as a row keeps them. */
export function filled<Input extends object, Field extends keyof Input>(
  input: Input,
  fields: readonly Field[],
): Filled<Input, Field> {
  return Object.fromEntries(fields.map((field) => [field, input[field] ?? null])) as Filled<Input, Field>
}

type Defined<Patch> = { [F in keyof Patch]?: Exclude<Patch[F], undefined> }

/** A patch without the fields that it leaves as they are. */
export function defined<Patch extends object>(patch: Patch): Defined<Patch> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Defined<Patch>
}
