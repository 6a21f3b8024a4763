import type { perUserNotices as english } from '../../en/importNotices/perUser.ts'

export const perUserNotices: typeof english = {}
