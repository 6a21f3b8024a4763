/**
 * What something is worth for each unit of what it takes. What is worth less than nothing is not divided: it would stand the higher
 * the more it takes.
 *
 * @param amount of work or weeks, above 0
 */
export const perUnit = (worth: number, amount: number): number => (worth > 0 ? worth / amount : worth)
