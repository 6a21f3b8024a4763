import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What a free Worker may weigh is 3 MB; we keep to three tenths, for the sake of cold starts. */
const limitInBytes = 900_000

const root = resolve(import.meta.dirname, '../..')
const wrangler = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
)
const folder = mkdtempSync(join(tmpdir(), 'journeyproof-bundle-'))

try {
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  })
  const modules = readdirSync(folder).filter((name) => /\.(js|mjs|wasm)$/.test(name))
  const size = modules.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  console.log(`Bundle: ${(size / 1000).toFixed(1)} KB gzip of at most ${limitInBytes / 1000} KB`)
  if (size > limitInBytes) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
