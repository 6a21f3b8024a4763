import type { admin as en } from '../../en/pages/admin.ts'

export const admin: typeof en = {}
