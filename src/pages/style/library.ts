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
@media (min-width: 64rem) { .tested { grid-template-columns: minmax(0, 1fr) 15rem 19rem; } .tested > :nth-child(n) { grid-row: 1; } .tested > :nth-child(3) { grid-column: 3; } }
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
.weeks thead th { text-align: center; border-top: 0; }
.weeks thead tr:first-child > * { border-top: var(--rule-head); border-bottom: 0; }
.weeks tr > :first-child { text-align: left; width: 18rem; min-width: 11rem; max-width: 18rem; overflow-wrap: anywhere; padding-right: var(--space-3); }
.placements tbody th { min-width: 9rem; max-width: 18rem; overflow-wrap: anywhere; }
@media (max-width: 30rem) { .weeks tr > :first-child { max-width: 11rem; } }
.weeks .week-month { border-left: var(--rule); text-align: left; padding: var(--space-1) var(--space-2); }
.weeks thead tr:nth-child(2) > :first-child, .weeks .week-day { text-align: center; width: auto; min-width: 2.25rem; padding: var(--space-1) 0; }
.weeks td { padding: var(--space-1) 2px; vertical-align: middle; }
.weeks .week-stage > * { background: var(--sunk); font-size: var(--size-1); text-align: center; }
.weeks .week-stage > th { font: 600 var(--size-3)/1.3 var(--display); padding-left: var(--space-2); }
.weeks .week-stage > .week-taken-1 { background: color-mix(in srgb, var(--accent-tint) 40%, var(--sunk)); }
.weeks .week-stage > .week-taken-2 { background: color-mix(in srgb, var(--accent-tint) 70%, var(--sunk)); }
.weeks .week-stage > .week-taken-3 { background: var(--accent-tint); }
.weeks .week-stage > .week-taken-4 { background: color-mix(in srgb, var(--accent) 22%, var(--accent-tint)); }
.weeks tbody th { font-weight: 400; font-size: var(--size-2); padding-left: var(--space-2); }
.weeks .week-happened th { padding-left: var(--space-5); }
.week-mark { display: block; height: 1.25rem; border-radius: var(--radius); border: 1px solid var(--accent); background: var(--accent); }
.week-running .week-mark { background: repeating-linear-gradient(135deg, var(--accent) 0 4px, var(--accent-tint) 4px 8px); }
.week-happened .week-mark { background: none; border-width: 2px; }
.weeks :is(td, .week-day) { position: relative; }
.placements .reason { min-width: 18rem; }
.placements td:nth-child(2) { min-width: 11rem; }
mark { background: var(--warn-tint); color: inherit; border-radius: 2px; box-shadow: 0 0 0 1px var(--warn-tint); }
.found-text mark { color: var(--ink); font-weight: 600; }
}
`
