const words = new Map([
  ...['true', 't', 'yes', 'y', '1', '1.0', '1,0', 'да', 'истина'].map((word) => [word, 1] as const),
  ...['false', 'f', 'no', 'n', '0', '0.0', '0,0', 'нет', 'ложь'].map((word) => [word, 0] as const),
])
const longest = 12

/** 1 for a cell that says yes, 0 for one that says no, NaN for any other. */
export function readFlag(text: string): number {
  if (text.length > longest) return Number.NaN
  return words.get(text) ?? words.get(text.trim().toLowerCase()) ?? Number.NaN
}
