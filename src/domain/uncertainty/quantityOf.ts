import type { Uncertain } from './uncertain.ts'

/** The name of an uncertain quantity: inputs that have the same depend on the same. */
export const quantityOf = (id: string, input: string, { of }: Uncertain): string => of ?? `${id} ${input}`
