import { writeFile } from 'node:fs/promises'
import { exportDeployment } from '../services/deployment/export.ts'
import { openNodeDeps } from './nodeDeps.ts'

/** Writes the whole deployment into a file, or to the standard output. */
const [path] = process.argv.slice(2)
const { deps, close } = await openNodeDeps(process.env)
try {
  const file = await exportDeployment(deps, Number.POSITIVE_INFINITY)
  if (path === undefined) process.stdout.write(file)
  else {
    await writeFile(path, file, { mode: 0o600, flag: 'wx' })
    console.log(`${path}  ${file.trimEnd().split('\n').at(-1)}`)
  }
} finally {
  await close()
}
