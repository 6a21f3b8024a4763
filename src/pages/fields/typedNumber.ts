/** A number that was typed, with a decimal comma or spaces between thousands as people write it: undefined where nothing was, NaN where it is none, which the schema then refuses. */
export function typedNumber(text: string | undefined): number | undefined {
  const digits = (text ?? '').replace(/\s/g, '').replace(',', '.').replace('−', '-')
  if (digits === '') return undefined
  return /^[-+]?\d*\.?\d+(?:e[-+]?\d+)?$/i.test(digits) ? Number(digits) : Number.NaN
}

/** A percentage that was typed, as a fraction; without the last digits that the division makes up. */
export function typedPercent(text: string | undefined): number | undefined {
  const percent = typedNumber(text?.replace('%', ''))
  return percent === undefined ? undefined : Number((percent / 100).toPrecision(15))
}
