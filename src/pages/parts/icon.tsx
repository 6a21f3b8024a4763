/** Drawn in strokes on a square of 16; the word beside an icon says what it means, so programs that read aloud pass it over. */
const drawings = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4 12 12M12 4 4 12',
  minus: 'M3 8h10',
  ring: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2.2 1.6',
  bang: 'M8 2.5v7M8 12.8v.4',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2C8.3 8.6 8 9 8 10M8 12.8v.4',
  arrow: 'M3 8h9.5M8.5 4l4 4-4 4',
  slash: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.2 11.8 11.8 4.2',
  bars: 'M3 13V8.5M8 13V3M13 13V6',
  wave: 'M2 9.5c2-4.5 4-4.5 6-1.5s4 3 6-1.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3 14 14',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  proof: 'M2.5 13V3M2.5 13H14M5.5 9.5l2.5 2L13.5 5',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
