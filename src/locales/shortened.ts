const LONGEST = 80

/** The beginning of a long text, to the last whole word. */
export function shortened(text: string): string {
  const characters = [...text]
  if (characters.length <= LONGEST) return text
  const cut = characters.slice(0, LONGEST).join('')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 0 ? space : cut.length)}…`
}
