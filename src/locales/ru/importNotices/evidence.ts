import type { evidenceNotices as english } from '../../en/importNotices/evidence.ts'

export const evidenceNotices: typeof english = {}
