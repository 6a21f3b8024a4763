import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secretKeyBeside } from '../../../src/cli/secretKey.ts'

const run = promisify(execFile)
const source = resolve(import.meta.dirname, '../../../src/cli/secretKey.ts')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeyproof-key-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('the key is made once, for its owner only, and found again', () => {
  const made = secretKeyBeside(`file:${join(folder, 'new', 'test.db')}`)
  const path = join(folder, 'new', 'secret.key')
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(readFileSync(path, 'utf8').trim()).toBe(made)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(secretKeyBeside(`file:${join(folder, 'new', 'test.db')}`)).toBe(made)
})

test('a remote database gets none', () => {
  expect(secretKeyBeside('libsql://database.example')).toBeUndefined()
})

test('servers that start at once for the first time have the same key', async () => {
  const script = `
    const [source, url, at] = process.argv.slice(1)
    const { secretKeyBeside } = await import(source)
    while (Date.now() < Number(at));
    console.log(secretKeyBeside(url))`
  const at = String(Date.now() + 1500)
  const args = ['--input-type=module', '-e', script, source, `file:${join(folder, 'test.db')}`, at]
  const servers = await Promise.all([1, 2, 3, 4].map(() => run(process.execPath, args)))
  expect(new Set(servers.map(({ stdout }) => stdout.trim())).size).toBe(1)
  expect(readdirSync(folder)).toEqual(['secret.key'])
}, 30_000)
