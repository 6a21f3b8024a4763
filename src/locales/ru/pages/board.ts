import type { board as en } from '../../en/pages/board.ts'

export const board: typeof en = {}
