export const library = `
@layer rooms {
.found { list-style: none; padding: 0; margin: 0 0 var(--space-6); }
.found li { max-width: 60rem; padding: var(--space-3) 0; border-bottom: var(--rule); }
.found li:first-child { border-top: var(--rule); }
.found p { margin: 0; max-width: none; }
.found-kind { font-size: var(--size-1); font-weight: 600; }
.found-kind .soft { font-weight: 400; }
.found-title { font: 600 var(--size-4)/1.35 var(--display); white-space: pre-line; }
.found-text { font-size: var(--size-2); white-space: pre-line; }
#library h2::first-letter { text-transform: uppercase; }
#library > section:first-of-type h2 { margin-top: var(--space-4); }
.library + *, #library > div { margin-top: var(--space-4); }
.library { list-style: none; padding: 0; margin: 0; border-bottom: var(--rule); }
.tested { display: grid; gap: var(--space-3) var(--space-8); max-width: none; padding: var(--space-4) 0; border-top: var(--rule); font-size: var(--size-2); }
.tested > * { min-width: 0; }
.tested h3 { font-size: var(--size-3); margin: 0 0 var(--space-2); }
.tested .badge { white-space: normal; }
.tested p { margin: 0 0 var(--space-1); }
@media (min-width: 48rem) { .tested { grid-template-columns: minmax(0, 1fr) minmax(17.5rem, 21rem); } .tested > :nth-child(2) { grid-column: 2; grid-row: 1; } .tested > :nth-child(3) { grid-column: 2; } .tested > :first-child { grid-row: 1 / 3; } }
@media (min-width: 64rem) { .tested { grid-template-columns: minmax(0, 1fr) 13rem 19rem; } .tested > :nth-child(n) { grid-row: 1; } .tested > :nth-child(3) { grid-column: 3; } }
.effect { width: 17.5rem; max-width: 100%; height: auto; margin-top: var(--space-2); }
.effect text, .chart text { font-size: 13px; fill: var(--muted); }
.chart { max-width: 100%; height: auto; margin-bottom: var(--space-3); }
.chart .value, .chart .name { fill: var(--ink); font-weight: 600; }
.chart .filled { fill: var(--accent); }
.chart .hollow { fill: var(--accent-tint); stroke: var(--accent); stroke-width: 1; }
.chart .axis { stroke: var(--ink); }
.chart .grid-line { stroke: var(--line); }
.chart .same { stroke: var(--outline); stroke-width: 1.5; stroke-dasharray: 5 4; }
.chart .spread { stroke: var(--accent); stroke-width: 1.5; opacity: .55; }
.chart .dot { fill: var(--accent); stroke: var(--surface); stroke-width: 1.5; }
.total, .scatter { width: 26rem; }
.months { max-width: none; }
mark { background: var(--warn-tint); color: inherit; border-radius: 2px; box-shadow: 0 0 0 1px var(--warn-tint); }
.found-text mark { color: var(--ink); font-weight: 600; }
}
`
