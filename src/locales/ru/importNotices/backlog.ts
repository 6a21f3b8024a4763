import type { backlogNotices as english } from '../../en/importNotices/backlog.ts'

export const backlogNotices: typeof english = {}
