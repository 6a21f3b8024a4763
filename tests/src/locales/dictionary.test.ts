import { describe, expect, it } from 'vitest'
import { dictionary } from '../../../src/locales/dictionary.ts'
import { anything } from './anything.ts'

/** Every text of a dictionary by its path; functions are called with something. */
function textsOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value === 'function') {
    const said: unknown = value(anything)
    // Some texts are one of their parameters as it is.
    return textsOf(said === anything ? String(said) : said, path)
  }
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`))
}

/** Names and abbreviations that stay as they are in Russian. */
const latinNames = new Set([
  'RICE',
  'ICE',
  'PIE',
  'PXL',
  'WSJF',
  'CRM',
  'Telegram',
  'Slack',
  'Journeyproof',
  'API',
  'JSON',
  'CSV',
  'Markdown',
])
/** The switch to the other language is in that one. */
const languageSwitch = '/pages/common/language'

const english = textsOf(dictionary('en'), '')
const russian = textsOf(dictionary('ru'), '')

describe('the two dictionaries', () => {
  it('have the same keys', () => {
    expect(russian.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort())
    expect(english.length).toBeGreaterThan(50)
  })

  it('hold texts that are not empty and nothing unprintable', () => {
    for (const [path, text] of [...english, ...russian]) {
      expect(text, path).toBeTypeOf('string')
      expect(String(text).trim(), path).not.toBe('')
      expect(String(text), path).not.toMatch(/undefined|NaN|\[object|=>/)
    }
  })

  it('are each in their language', () => {
    for (const [path, text] of russian) {
      if (latinNames.has(String(text)) || path === languageSwitch) continue
      expect(String(text), path).toMatch(/[а-яё]|^[^a-z]*$/i)
    }
    for (const [path, text] of english)
      if (path !== languageSwitch) expect(String(text), path).not.toMatch(/[а-яё]/i)
  })
})
