import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { clientModule, clientModulePath } from '../../../../src/cli/clientBundle.ts'
import { script } from '../../../../src/pages/client/script.generated.ts'

it('the script that is served is the one that stands in the folder; else run npm run build:client', async () => {
  expect(readFileSync(clientModulePath, 'utf8')).toBe(await clientModule())
})

it('the script is small', () => {
  expect(gzipSync(script).byteLength).toBeLessThan(20_000)
})
