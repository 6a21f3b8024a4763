/** What the readers of tables with a row per user have to say. */
export const perUserNotices = {}
