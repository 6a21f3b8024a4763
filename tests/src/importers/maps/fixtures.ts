import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../../docs/examples')

export const fixtureNames = readdirSync(folder)

/** The bytes of an example file. */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))
