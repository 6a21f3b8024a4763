export const board = `
@layer rooms {
.starts { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); align-items: start; }
.starts .card { margin: 0; }
.board { border-block: var(--rule-head); }
.journey { border-collapse: separate; border-spacing: 0; width: 100%; border: 0; }
.journey caption { padding: var(--space-2) var(--space-3); }
.journey :is(th, td) { padding: var(--space-2) var(--space-3); }
.journey tr > :not(:first-child) { width: 15rem; min-width: 15rem; border-left: var(--rule); }
.journey thead th { background: var(--sunk); border-top: var(--rule); vertical-align: top; font: 600 var(--size-3)/1.3 var(--display); }
.journey th[scope=col] .badge { margin-left: var(--space-2); font-family: var(--text); }
.journey tr > :first-child { position: sticky; left: 0; z-index: 1; background: var(--sunk); width: 10rem; min-width: 10rem; max-width: 10rem; font-size: var(--size-2); overflow-wrap: break-word; }
.journey tbody tr:hover > td { background: none; }
.journey th .hint { display: block; font-size: var(--size-1); }
.journey td ul { margin: 0; padding-left: var(--space-4); }
.journey td p { margin-bottom: var(--space-2); }
.journey td > p:last-child { margin-bottom: 0; }
.journey td:has(> .emotion) { padding-left: 0; padding-right: 0; }
.journey td:has(> .emotion) p { padding: 0 var(--space-3); }
.emotion { width: 100%; height: 6rem; overflow: visible; }
.emotion path { fill: none; vector-effect: non-scaling-stroke; }
.emotion .zero { stroke: var(--outline); stroke-width: 1; stroke-dasharray: 2 4; }
.emotion .line { stroke: var(--accent); stroke-width: 2.5; }
.emotion .dot { stroke: var(--accent); stroke-width: 11; stroke-linecap: round; }
.barrier { border: var(--rule-strong); border-radius: var(--radius); background: var(--raised); padding: var(--space-2) var(--space-3); margin-bottom: var(--space-2); overflow-wrap: anywhere; }
.barrier p { margin-bottom: var(--space-1); }
.barrier a { font-weight: 600; }
.barrier .badge { white-space: normal; }
.numbers { margin: 0; }
.numbers div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-3); }
.numbers dt { color: var(--muted); }
.numbers dd { margin: 0 0 0 auto; white-space: nowrap; }
.evidence { border-left: 3px solid var(--line); padding: 0 0 0 var(--space-4); margin-bottom: var(--space-4); }
.evidence p { margin-bottom: var(--space-1); max-width: 90ch; }
@media (max-width: 30rem) {
  .journey tr > :first-child { width: 7.75rem; min-width: 7.75rem; max-width: 7.75rem; font-size: var(--size-1); padding-left: var(--space-2); padding-right: var(--space-1); hyphens: auto; }
  .journey tr > :not(:first-child) { min-width: 12rem; }
}
}
`
