/** What the readers of evidence have to say. */
export const evidenceNotices = {}
