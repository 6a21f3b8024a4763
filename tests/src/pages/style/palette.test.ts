import { describe, expect, test } from 'vitest'
import { inks, outlines, palette, surfaces, tints } from '../../../../src/pages/style/palette.ts'

const themes = [
  ['by day', 0],
  ['in the dark', 1],
] as const

/** Relative luminance of an sRGB colour (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(themes)('the palette %s', (_, theme) => {
  test('writes every ink on every surface with the contrast of AA', () => {
    for (const [ink, colours] of Object.entries(inks))
      for (const [surface, grounds] of Object.entries(surfaces))
        expect(contrast(colours[theme], grounds[theme]), `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5)
  })

  test('writes a state on its tint, and anything else in the plain and the muted ink', () => {
    for (const [name, grounds] of Object.entries(tints))
      for (const ink of [name as keyof typeof tints, 'ink', 'muted', 'accent'] as const)
        expect(contrast(inks[ink][theme], grounds[theme]), `${ink} on ${name}`).toBeGreaterThanOrEqual(4.5)
  })

  test('draws borders of controls and lines of charts so that they are seen', () => {
    for (const [name, colours] of Object.entries(outlines))
      for (const [surface, grounds] of Object.entries(surfaces))
        expect(contrast(colours[theme], grounds[theme]), `${name} on ${surface}`).toBeGreaterThanOrEqual(3)
  })

  test('writes on its buttons', () => {
    const sheet = palette.split('@media')[theme] ?? ''
    const of = (name: string) => new RegExp(`--${name}:(#\\w{6})`).exec(sheet)?.[1] ?? ''
    for (const name of ['accent', 'bad'])
      expect(contrast(of(`on-${name}`), of(name)), name).toBeGreaterThanOrEqual(4.5)
  })
})

test('names every colour that the style sheet uses', async () => {
  const { style } = await import('../../../../src/pages/style/index.ts')
  const named = new Set([...style.matchAll(/--([\w-]+)\s*:/g)].map(([, name]) => name))
  const used = new Set([...style.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name))
  expect([...used].filter((name) => !named.has(name))).toEqual([])
})
