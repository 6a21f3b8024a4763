import { fingerprint } from '../fingerprint.ts'
import { admin } from './admin.ts'
import { backlog } from './backlog.ts'
import { base } from './base.ts'
import { board } from './board.ts'
import { frame } from './frame.ts'
import { ledger } from './ledger.ts'
import { library } from './library.ts'
import { controls } from './parts/controls.ts'
import { marks } from './parts/marks.ts'
import { tables } from './parts/tables.ts'
import { tests } from './tests.ts'
import { tokens } from './tokens.ts'

/** The one style sheet: tokens first, as they name the layers; then what all pages share, then the rooms. */
export const style = [
  tokens,
  base,
  frame,
  controls,
  tables,
  marks,
  board,
  backlog,
  tests,
  ledger,
  library,
  admin,
].join('')

export const stylePath = `/assets/style.${fingerprint(style)}.css`
