const table = `
.backlog-filters .field { flex: 1 1 8rem; min-width: 0; max-width: 15rem; }
.switches { align-items: center; margin-bottom: var(--space-2); }
.switches ul { margin-bottom: var(--space-2); }
.method { color: var(--muted); font-size: var(--size-2); max-width: none; }
.switches { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); justify-content: space-between; }
.backlog tbody > tr > * { border-bottom: 0; }
.backlog tbody > .more > td { border-bottom: var(--rule); padding: 0 0 var(--space-2); }
.backlog tbody:last-child > .more > td { border-bottom: 0; }
.backlog tbody:target > tr > :is(th, td) { background: var(--accent-tint); }
.backlog tbody:hover > tr > * { background: color-mix(in srgb, var(--sunk) 55%, transparent); }
.backlog tbody:target:hover > tr > * { background: var(--accent-tint); }
.backlog .entry > * { padding-top: var(--space-2); }
.backlog .rank { min-width: 6.5rem; padding-right: var(--space-3); }
.rank-figure { font: 600 var(--size-4)/1.3 var(--display); }
.rank-bar { width: 5.5rem; height: .55rem; }
.rank-bar .track { stroke: var(--line); stroke-width: 2; }
.rank-bar .spread { stroke: var(--accent); stroke-width: 4; opacity: .55; }
.rank-bar .at { stroke: var(--ink); stroke-width: 2.5; }
.rank-range, .input-range { color: var(--muted); font-size: var(--size-1); }
.rank-range { display: block; }
.subject { min-width: 17rem; font-weight: 400; overflow-wrap: anywhere; }
.subject > a { display: inline-block; min-height: 1.5625rem; padding-block: 1px; font-weight: 600; color: var(--ink); font-size: var(--size-3); }
.subject p { margin: 0; max-width: none; }
.owner { display: block; }
.subject .small a { color: inherit; display: inline-block; min-height: 1.5rem; }
.backlog .badge { white-space: nowrap; }
.backlog .source { font-size: var(--size-1); }
details.input { min-width: 6rem; max-width: 18rem; }
details.input > summary { list-style: none; min-height: 1.5rem; }
details.input > summary::-webkit-details-marker { display: none; }
.input-value { white-space: nowrap; text-decoration: underline dotted var(--outline); text-underline-offset: .2em; }
.input-more { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); align-items: baseline; }
details.input p { margin: var(--space-1) 0 0; }
.more-line { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); align-items: baseline; padding-left: 7.25rem; max-width: min(100vw - 2 * var(--gutter), 96rem); }
.more-line > p { max-width: none; margin: 0; }
.more-line > details[open] { flex: 1 1 100%; padding-bottom: var(--space-2); }
.more-line :is(summary, > a) { color: var(--accent); font-size: var(--size-2); }
.more-line > a { min-height: 1.5rem; }
.estimates { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); align-items: start; padding: var(--space-3) var(--space-4); border: var(--rule); border-left: 3px solid var(--accent); background: var(--raised); max-width: 72rem; }
.estimates fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); align-items: end; max-width: none; }
.estimates legend, .estimates .hint { flex-basis: 100%; margin: 0; padding: 0; }
.estimates .end label { font-weight: 400; font-size: var(--size-1); color: var(--muted); margin: 0; }
.estimates :is(input, select) { min-height: 2rem; width: 5.5rem; }
.estimates select { width: 7rem; }
.estimates .ratings { flex-basis: 100%; gap: var(--space-2) var(--space-4); }
.estimates .ratings .end { max-width: 13rem; }
.estimates .outcome { flex: 1 1 100%; min-height: 1.5rem; }
.estimates .outcome p { margin: 0 0 var(--space-1); }
.estimates .actions { flex-basis: 100%; margin: 0; }
.around { margin: var(--space-1) 0; padding-left: 2.25rem; font-size: var(--size-2); }
.around .own { font-weight: 650; }
`

const chart = `
.bubbles { margin-bottom: var(--space-5); }
.bubbles .scroll { margin-bottom: var(--space-2); }
.bubbles text { font-size: 13px; fill: var(--muted); }
.bubbles .name { fill: var(--ink); font-weight: 600; }
.bubbles .axis { fill: none; stroke: var(--ink); }
.bubbles .zero { stroke: var(--outline); stroke-dasharray: 4 3; }
.bubbles .grid-line { stroke: var(--line); }
.bubbles .labels text { fill: var(--ink); paint-order: stroke; stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; }
.bubble circle { stroke-width: 1.75; fill-opacity: .8; fill: var(--neutral-tint); stroke: var(--neutral); }
.bubble .hit { fill: transparent; stroke: none; }
.bubble text { fill: var(--ink); font-weight: 600; }
.bubble.test circle:not(.hit) { fill: var(--testing-tint); stroke: var(--testing); }
.bubble.ship circle:not(.hit) { fill: var(--good-tint); stroke: var(--good); stroke-width: 3; }
.bubble.notWorthIt circle:not(.hit) { fill: var(--bad-tint); stroke: var(--bad); stroke-dasharray: 5 3; }
.bubble.untestable circle:not(.hit) { fill: var(--warn-tint); stroke: var(--warn); stroke-dasharray: 1.5 3; }
.bubble.unknown circle:not(.hit) { fill: var(--surface); fill-opacity: .6; }
a.bubble { outline: none; }
a.bubble:is(:hover, :focus-visible) circle:not(.hit) { stroke: var(--ink); stroke-width: 3.5; stroke-dasharray: none; }
a.bubble:focus-visible .hit { stroke: var(--accent); stroke-width: 3; }
.legend { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); list-style: none; padding: 0; font-size: var(--size-2); }
.legend li { display: inline-flex; gap: var(--space-1); align-items: center; }
.key-bubble { width: 1.25rem; height: 1.25rem; }
`

const cards = `
@media (max-width: 47.99rem) {
  .backlog, .backlog tbody, .backlog tr, .backlog .more > td { display: block; }
  .backlog caption { display: block; }
  .backlog thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .backlog tbody { border-top: var(--rule-head); padding-block: var(--space-2); }
  .backlog .entry { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-1) var(--space-4); }
  .backlog .entry > * { padding: var(--space-1) 0; text-align: left; min-width: 0; max-width: none; }
  .backlog .entry > .subject { grid-column: 1 / -1; grid-row: 1; }
  .backlog .entry > td::before { content: attr(data-label); display: block; color: var(--muted); font-size: var(--size-1); }
  .backlog .badge { white-space: normal; }
  .more-line { padding-left: 0; }
  .estimates { padding: var(--space-3); }
  .backlog tbody > .more > td { padding: var(--space-1) 0; border: 0; }
}
`

/** Of the backlog: its dense table, which turns into cards where it is narrow, its forms, and its chart. */
export const backlog = `
@layer rooms {
${table}${chart}${cards}}
`
