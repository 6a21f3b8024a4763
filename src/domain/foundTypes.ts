/** What can be found by searching, in the order in which equally good finds stand. */
export const foundTypes = ['map', 'stage', 'barrier', 'hypothesis', 'experiment', 'evidence'] as const
export type FoundType = (typeof foundTypes)[number]
