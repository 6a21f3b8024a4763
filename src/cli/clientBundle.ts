import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const entry = fileURLToPath(new URL('../pages/client/main.ts', import.meta.url))

/** Where the bundle is kept, as a text that both runtimes can serve. */
export const clientModulePath = fileURLToPath(new URL('../pages/client/script.generated.ts', import.meta.url))

/** The module that holds the pages' scripts, bundled and made small. */
export async function clientModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  const script = outputFiles[0]?.text.trim() ?? ''
  return `/** Bundled from this folder by \`npm run build:client\`; not to be edited. */\nexport const script =\n  ${JSON.stringify(script)}\n`
}
