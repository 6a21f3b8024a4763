export const board = `
@layer pages {
.icon { flex: none; vertical-align: -.15em; }
.source { display: inline-flex; gap: var(--space-1); align-items: center; font-size: .8125rem; color: var(--ink-soft); border: 1px solid var(--line-strong); border-radius: 1rem; padding: 0 var(--space-2); white-space: nowrap; }
.source.assumed { border-style: dashed; }
.prose { white-space: pre-line; overflow-wrap: anywhere; }
.fault { color: var(--bad); font-weight: 600; margin: var(--space-1) 0 0; }
[aria-invalid] { border-color: var(--bad); border-width: 2px; }
fieldset { min-width: 0; border: 1px solid var(--line); border-radius: var(--radius); margin: 0 0 var(--space-4); padding: var(--space-3) var(--space-4) 0; max-width: 42rem; }
legend { font-weight: 600; padding: 0 var(--space-1); }
fieldset.range { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); }
fieldset.range .hint { flex-basis: 100%; margin-bottom: var(--space-2); }
fieldset.range .field { flex: 1 1 8rem; min-width: 0; }
fieldset.range label { font-weight: 400; }
.field > input:not([type=number]):not([type=date]):not([size]) { width: 100%; }
label.check { display: flex; gap: var(--space-2); align-items: center; font-weight: 400; min-height: 2.75rem; }
label.check input { min-height: 1.25rem; width: 1.25rem; flex: none; }
summary { cursor: pointer; font-weight: 600; min-height: 2.75rem; }
ul.plain { list-style: none; margin: 0; padding: 0; }
.starts { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); align-items: start; }
.starts .card { margin: 0; }
.starts h2 { margin-top: 0; }
.board { border: 1px solid var(--line); border-radius: var(--radius); }
.journey { border-collapse: separate; border-spacing: 0; width: 100%; }
.journey caption { padding: var(--space-2) var(--space-3); }
.journey tr > :not(:first-child) { width: 15rem; min-width: 15rem; border-left: 1px solid var(--line); }
.journey thead th { background: var(--paper-2); border-top: 1px solid var(--line); }
.journey th[scope=col] .badge { margin-left: var(--space-2); }
.journey tr > :first-child { position: sticky; left: 0; z-index: 1; background: var(--paper-2); width: 10rem; min-width: 10rem; max-width: 10rem; overflow-wrap: break-word; }
.journey th .hint { display: block; }
.journey td ul { margin: 0; padding-left: var(--space-4); }
.journey td p { margin-bottom: var(--space-2); }
.journey td > p:last-child { margin-bottom: 0; }
.journey tbody tr:last-child > * { border-bottom: 0; }
.journey td:has(> .emotion) { padding-left: 0; padding-right: 0; }
.journey td:has(> .emotion) p { padding: 0 var(--space-3); }
.emotion { display: block; width: 100%; height: 6rem; overflow: visible; }
.emotion path { fill: none; vector-effect: non-scaling-stroke; }
.emotion .zero { stroke: var(--line-strong); stroke-width: 1; stroke-dasharray: 2 4; }
.emotion .line { stroke: var(--accent); stroke-width: 3; }
.emotion .dot { stroke: var(--accent); stroke-width: 12; stroke-linecap: round; }
.barrier { border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--paper); padding: var(--space-2) var(--space-3); margin-bottom: var(--space-3); overflow-wrap: anywhere; }
.barrier p:last-child { margin-bottom: 0; }
.barrier a { font-weight: 600; }
.barrier .badge { white-space: normal; }
.numbers { margin: 0; }
.numbers div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-3); }
.numbers dt { color: var(--ink-soft); }
.numbers dd { margin: 0 0 0 auto; white-space: nowrap; }
.card > :first-child { margin-top: 0; }
.card > form > .actions:last-child { margin-bottom: 0; }
.evidence { border-left: 4px solid var(--line); padding: 0 0 0 var(--space-4); margin-bottom: var(--space-4); }
.evidence p { margin-bottom: var(--space-1); max-width: 90ch; }
blockquote { margin: 0 0 var(--space-1); max-width: 70ch; }
@media (max-width: 30rem) {
  .journey tr > :first-child { width: 7.75rem; min-width: 7.75rem; max-width: 7.75rem; font-size: .8125rem; padding-left: var(--space-2); padding-right: var(--space-1); hyphens: auto; }
  .journey tr > :not(:first-child) { min-width: 12rem; }
}
}
`
