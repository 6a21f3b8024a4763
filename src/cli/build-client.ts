import { writeFile } from 'node:fs/promises'
import { clientModule, clientModulePath } from './clientBundle.ts'

/** Bundles the pages' scripts into the module that serves them; to be run after they have changed. */
await writeFile(clientModulePath, await clientModule())
console.log(clientModulePath)
