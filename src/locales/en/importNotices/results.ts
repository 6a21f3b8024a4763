/** What the readers of results of other tools and of tables of totals have to say. */
export const resultNotices = {}
