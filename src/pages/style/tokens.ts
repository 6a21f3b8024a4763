import { palette } from './palette.ts'

/** Everything that parts are measured with: colours by role, type, spacing, and the little that rises or moves. */
export const tokens = `
@layer reset, tokens, base, parts, rooms;
@layer tokens {
${palette}
:root {
  --text: system-ui, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --display: ui-serif, Cambria, "Noto Serif", Georgia, "DejaVu Serif", serif;
  --code: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --size-1: .8125rem; --size-2: .875rem; --size-3: 1rem; --size-4: 1.1875rem; --size-5: 1.4375rem; --size-6: clamp(1.625rem, 1.35rem + 1.2vw, 2.125rem);
  --space-1: .25rem; --space-2: .5rem; --space-3: .75rem; --space-4: 1rem; --space-5: 1.25rem; --space-6: 1.5rem; --space-8: 2rem; --space-12: 3rem;
  --radius: 3px; --radius-2: 5px;
  --rule: 1px solid var(--line); --rule-strong: 1px solid var(--outline); --rule-head: 2px solid var(--ink);
  --lift: 0 1px 2px rgb(0 0 0 / .08), 0 6px 20px var(--shade);
  --measure: 42rem; --page: 90rem; --gutter: clamp(1rem, 2.5vw, 2.5rem);
  --control: 2.75rem;
}
@media (min-width: 120rem) { html { font-size: 112.5%; } }
@media (pointer: fine) { :root { --control: 2.375rem; } }
}
`
