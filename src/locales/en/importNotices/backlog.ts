/** What the readers of backlogs have to say. */
export const backlogNotices = {}
