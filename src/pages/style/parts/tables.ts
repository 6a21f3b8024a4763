/** Tables as an almanac sets them: a strong rule above and below, hairlines between, no boxes. */
export const tables = `
@layer parts {
.scroll { position: relative; overflow-x: auto; margin-bottom: var(--space-5); scrollbar-width: thin; scrollbar-color: var(--outline) transparent; }
.scroll.tall { max-height: min(80vh, 60rem); overflow-y: auto; border-bottom: var(--rule-head); }
.scroll.tall table { border-bottom: 0; }
.scroll.tall thead th { position: sticky; top: 0; z-index: 2; }
@supports (animation-timeline: scroll(self inline)) {
  .scroll { animation: edges linear both; animation-timeline: scroll(self inline); }
}
table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; border-bottom: var(--rule-head); }
caption { text-align: left; color: var(--muted); font-size: var(--size-2); padding-bottom: var(--space-2); }
.scroll caption > span { position: sticky; left: 0; display: inline-block; max-width: min(100%, calc(100vw - 2 * var(--gutter)), var(--measure)); }
th, td { text-align: left; vertical-align: top; padding: var(--space-2) var(--space-3); border-bottom: var(--rule); }
:is(th, td):not([colspan]) { max-width: min(32rem, 80vw); }
:is(th, td):first-child { padding-left: 0; }
:is(th, td):last-child { padding-right: 0; }
:is(th, td).number { text-align: right; white-space: nowrap; }
thead th { vertical-align: bottom; border-top: var(--rule-head); border-bottom: 1px solid var(--ink); background: var(--surface); font-size: var(--size-1); line-height: 1.3; font-weight: 600; }
tbody th { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 0; }
tfoot :is(th, td) { border-top: 1px solid var(--ink); font-weight: 600; }
@media (hover: hover) { tbody tr:hover > * { background: color-mix(in srgb, var(--sunk) 55%, transparent); } }
table.dense :is(th, td) { padding-block: var(--space-1); font-size: var(--size-2); }
table.dense thead th { font-size: var(--size-1); }
th .small { font-weight: 400; }
th p.small, td p.small { margin: var(--space-1) 0 0; }
th .sort { display: inline-flex; gap: var(--space-1); align-items: center; min-height: 1.5rem; color: inherit; text-decoration-style: dotted; }
th .sort .icon { color: var(--accent); width: .8rem; height: .8rem; }
th[aria-sort] { border-bottom: 3px solid var(--accent); }
@media (min-width: 48rem) {
  .pinned tr > :first-child { position: sticky; left: 0; z-index: 1; background: var(--surface); }
  .pinned thead tr > :first-child { z-index: 3; }
}
dl.facts { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); margin-bottom: var(--space-5); max-width: 60rem; border-block: var(--rule); }
dl.facts > :is(dt, dd) { padding: .4rem 0; border-top: var(--rule); }
dl.facts > dt:first-of-type, dl.facts > dt:first-of-type + dd { border-top: 0; }
dl.facts dt { color: var(--muted); font-size: var(--size-2); line-height: 1.5rem; padding-right: var(--space-6); }
dl.facts p { margin: 0; }
@media (max-width: 30rem) { dl.facts { grid-template-columns: minmax(0, 1fr); } dl.facts > dt { padding-bottom: 0; } dl.facts > dd { border-top: 0; padding-top: 0; } }
}
@keyframes edges {
  from { box-shadow: inset -1.25rem 0 .75rem -1rem var(--shade); }
  50% { box-shadow: inset -1.25rem 0 .75rem -1rem var(--shade), inset 1.25rem 0 .75rem -1rem var(--shade); }
  to { box-shadow: inset 1.25rem 0 .75rem -1rem var(--shade); }
}
`
