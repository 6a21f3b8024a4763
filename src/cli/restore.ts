import { readFile } from 'node:fs/promises'
import { AppError } from '../errors.ts'
import { dictionary } from '../locales/dictionary.ts'
import { faultText } from '../locales/faultText.ts'
import { restoreDeployment } from '../services/deployment/restore.ts'
import { broughtToNewest } from './earlierExport.ts'
import { openNodeDeps } from './nodeDeps.ts'

/** Fills an empty database from a file that `npm run export` wrote, in this version or an earlier one, and compares the hashes. */
const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('Which file? npm run restore -- deployment.jsonl')
  process.exit(2)
}
const { deps, close } = await openNodeDeps(process.env)
try {
  const { rows, sha256, restored } = await restoreDeployment(
    deps,
    await readFile(path, 'utf8'),
    broughtToNewest,
  )
  console.log(`${rows} rows restored; sha256 ${restored}`)
  if (restored !== sha256) {
    console.error(`It should be ${sha256}: the restored data are not those of the file`)
    process.exitCode = 1
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error
  const english = dictionary('en')
  const places = error.faults.map(({ pointer, detail }) => `${pointer}: ${faultText(english, detail)}`)
  console.error([faultText(english, error.detail), ...places].join('\n'))
  process.exitCode = 1
} finally {
  await close()
}
