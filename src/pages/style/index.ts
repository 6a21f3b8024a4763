import { admin } from './admin.ts'
import { base } from './base.ts'
import { board } from './board.ts'
import { tests } from './tests.ts'

/** The one style sheet. */
export const style = [base, board, tests, admin].join('')

/** Changes with the content, so that browsers may keep it for good. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

export const stylePath = `/assets/style.${fingerprint(style)}.css`
