/** What a dictionary has for every code of a list: a sentence, or what makes one of the things that it speaks of. */
export type Sentences<Params> = {
  [Code in keyof Params]: Params[Code] extends null ? string : (params: Params[Code]) => string
}
