import type { Dictionary } from './dictionary.ts'

const mask = /\[(e-mail|handle|phone|card)\]/g

/** People's words with what was left out of them named in the reader's language: `[phone]` is kept in the data. */
export const maskedText = (t: Pick<Dictionary, 'pages'>, text: string): string =>
  text.replace(mask, (_, what: 'e-mail' | 'handle' | 'phone' | 'card') => `[${t.pages.common.masks[what]}]`)
