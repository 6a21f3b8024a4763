import type { resultNotices as english } from '../../en/importNotices/results.ts'

export const resultNotices: typeof english = {}
