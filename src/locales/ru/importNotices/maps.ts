import type { mapNotices as english } from '../../en/importNotices/maps.ts'

export const mapNotices: typeof english = {}
