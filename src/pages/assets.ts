import { script } from './client/script.generated.ts'
import { favicon, faviconPath } from './favicon.ts'
import { fingerprint } from './fingerprint.ts'
import { style, stylePath } from './style/index.ts'

export const scriptPath = `/assets/script.${fingerprint(script)}.js`

/** What every page loads, under addresses that change with the content. */
export const assets = [
  { path: stylePath, type: 'text/css; charset=utf-8', content: style },
  { path: scriptPath, type: 'text/javascript; charset=utf-8', content: script },
  { path: faviconPath, type: 'image/svg+xml', content: favicon },
]
