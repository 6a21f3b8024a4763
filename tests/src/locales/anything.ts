/** Parameters of which only some values will do: a currency, a code of a closed list. */
const closed: Record<string | symbol, unknown> = {
  currency: 'EUR',
  what: 'reach',
  entity: 'stage',
  kind: 'evidence',
  language: 'en',
  said: { code: 'required', params: null },
}

/**
 * Stands in for the parameters of any text: any property of it is there, and it is a number, a date or a list of itself,
 * as it is needed.
 */
// biome-ignore lint/complexity/useArrowFunction: an arrow function cannot be asked for every property that a proxy needs
export const anything: never = new Proxy(function () {}, {
  get(_, key) {
    if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : '2026-11-03')
    if (key === Symbol.iterator) return () => [anything][Symbol.iterator]()
    if (key === 'length') return 1
    if (Object.hasOwn(closed, key)) return closed[key]
    const list: unknown = Reflect.get([anything], key)
    return typeof list === 'function' ? list.bind([anything]) : anything
  },
  has: () => true,
}) as never
