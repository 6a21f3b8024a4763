import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/chromium')

/**
 * Where the Chromium of @sparticuz/chromium lies, with the libraries and fonts that it brings. It is unpacked once after an
 * install; the package alone would take what some other project, or a run that was broken off, has left in the system's
 * temporary folder.
 */
export async function chromiumPath(): Promise<string> {
  const whole = join(folder, 'whole')
  if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x' // so that it takes its own libraries, wherever it runs
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const path = await packed.executablePath()
    if (!existsSync(whole)) useFontsOf(folder)
    writeFileSync(whole, '')
    return path
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** The list of the fonts' folders counts on the system's temporary folder. */
function useFontsOf(unpacked: string): void {
  const list = join(unpacked, 'fonts/fonts.conf')
  writeFileSync(list, readFileSync(list, 'utf8').replaceAll('/tmp/', `${unpacked}/`))
}
