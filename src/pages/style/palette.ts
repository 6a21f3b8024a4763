/** A colour by its role: on paper by day, and set anew (not inverted) for the dark. */
type Pair = readonly [light: string, dark: string]

/** Surfaces that text stands on. */
export const surfaces = {
  surface: ['#fbfaf7', '#17191c'],
  raised: ['#ffffff', '#1f2226'],
  sunk: ['#f2f0ea', '#111315'],
} as const satisfies Record<string, Pair>

/** What is written or drawn on any of the surfaces. */
export const inks = {
  ink: ['#1b1d21', '#e9e6df'],
  muted: ['#565a61', '#aeaba3'],
  accent: ['#1d4a8c', '#a3c4f3'],
  good: ['#155c37', '#8fd3a6'],
  bad: ['#97191f', '#f4a39d'],
  warn: ['#764600', '#e9bd6d'],
  testing: ['#53369a', '#c5b3f2'],
  neutral: ['#43474e', '#cbc8c0'],
} as const satisfies Record<string, Pair>

/** The tint behind a state; its ink of the same name, and the plain ink, stand on it. */
export const tints = {
  accent: ['#e4ecf7', '#1f2d42'],
  good: ['#e1f0e5', '#17301f'],
  bad: ['#f9e5e3', '#3b1b1a'],
  warn: ['#faecd0', '#35280e'],
  testing: ['#ebe6f7', '#2b2443'],
  neutral: ['#e9e6de', '#2c2f34'],
} as const satisfies Record<string, Pair>

/** The borders of controls and the lines of charts, which must be seen without being read. */
export const outlines = {
  outline: ['#827e76', '#7f8286'],
  second: ['#a05c10', '#e0a760'],
  third: ['#0d6d6a', '#74cdc4'],
} as const satisfies Record<string, Pair>

const others = {
  line: ['#dad6cb', '#363a40'],
  'on-accent': ['#ffffff', '#0f1a2b'],
  'on-bad': ['#ffffff', '#2a0d0c'],
  shade: ['#1b1d2133', '#000000bb'],
} as const satisfies Record<string, Pair>

const tinted = Object.entries(tints).map(([name, pair]) => [`${name}-tint`, pair] as const)
const all = [...Object.entries({ ...surfaces, ...inks, ...outlines, ...others }), ...tinted]
const inTheme = (theme: 0 | 1) => all.map(([name, pair]) => `--${name}:${pair[theme]};`).join('')

/** The roles as custom properties; paper is printed on in the colours of the day. */
export const palette = `:root{color-scheme:light dark;${inTheme(0)}}
@media screen and (prefers-color-scheme:dark){:root{${inTheme(1)}}}
@media (prefers-contrast:more){:root{--muted:var(--ink);--line:var(--outline)}}`
