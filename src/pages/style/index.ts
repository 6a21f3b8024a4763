import { fingerprint } from '../fingerprint.ts'
import { admin } from './admin.ts'
import { base } from './base.ts'
import { board } from './board.ts'
import { tests } from './tests.ts'

/** The one style sheet. */
export const style = [base, board, tests, admin].join('')

export const stylePath = `/assets/style.${fingerprint(style)}.css`
