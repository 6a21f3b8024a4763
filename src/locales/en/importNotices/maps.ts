/** What the readers of boards and diagrams of journeys have to say. */
export const mapNotices = {}
