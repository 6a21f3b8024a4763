import { digest as digestEn } from './en/digest.ts'
import { imports as importsEn } from './en/imports.ts'
import { problems as problemsEn } from './en/problems.ts'
import { ranking as rankingEn } from './en/ranking.ts'
import { verdict as verdictEn } from './en/verdict.ts'
import type { Locale } from './plural.ts'
import { digest as digestRu } from './ru/digest.ts'
import { imports as importsRu } from './ru/imports.ts'
import { problems as problemsRu } from './ru/problems.ts'
import { ranking as rankingRu } from './ru/ranking.ts'
import { verdict as verdictRu } from './ru/verdict.ts'

const en = {
  digest: digestEn,
  imports: importsEn,
  problems: problemsEn,
  ranking: rankingEn,
  verdict: verdictEn,
}
const ru: typeof en = {
  digest: digestRu,
  imports: importsRu,
  problems: problemsRu,
  ranking: rankingRu,
  verdict: verdictRu,
}
const dictionaries = { en, ru }

export type Dictionary = typeof en

/** All texts of a language. */
export function dictionary(locale: Locale): Dictionary {
  return dictionaries[locale]
}
