export const tests = `
@layer rooms {
.sentence { font: 400 var(--size-4)/1.45 var(--display); }
.ruling { max-width: none; }
.ruling .badge { margin-right: var(--space-2); padding: .1em .6em .1em .45em; font: 600 var(--size-5)/1.5 var(--display); }
.ruling .badge .icon { width: 1.2rem; height: 1.2rem; }
#verdict > .card { border-left: 4px solid var(--outline); }
#verdict > .card:has(> .ruling .good) { border-left-color: var(--good); }
#verdict > .card:has(> .ruling .bad) { border-left-color: var(--bad); }
#verdict > .card:has(> .ruling .testing) { border-left-color: var(--testing); }
#verdict > h2 { border-top: 0; padding-top: 0; margin-top: var(--space-5); }
#verdict .stat .figure { font-size: var(--size-6); line-height: 1.2; }
.reason { min-width: 16rem; white-space: pre-line; }
.checks { list-style: none; padding: 0; }
.checks li { display: flex; gap: var(--space-2); align-items: baseline; margin-bottom: var(--space-2); }
.arm { margin: 0; }
.arm input { width: 100%; }
.metric td, .metric th { padding-inline: var(--space-2); font-size: var(--size-2); }
.metric .number { white-space: normal; }
.address { width: 100%; max-width: 44rem; font-family: var(--code); }
.forest, .course { margin: 0 0 var(--space-4); max-width: 76rem; }
.forest ul, .split, .progress { list-style: none; padding: 0; margin: 0 0 var(--space-2); }
.forest li { max-width: none; display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(12rem, 1fr) minmax(9rem, 13rem) 9rem; gap: 0 var(--space-4); align-items: center; border-bottom: var(--rule); }
.forest ul > li:first-child { border-top: var(--rule-strong); }
.forest-name { padding: var(--space-1) 0; }
.forest-name > * { display: block; line-height: 1.3; }
.forest-figures { text-align: right; font-size: var(--size-2); }
.forest-figures strong { display: block; font-size: var(--size-3); }
.forest-axis { display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(12rem, 1fr) minmax(9rem, 13rem) 9rem; gap: 0 var(--space-4); }
.forest-axis svg { grid-column: 2; }
.forest svg text, .course svg text { font-size: var(--size-1); fill: var(--muted); }
.forest svg, .course svg, .split svg, .progress svg { overflow: visible; }
.forest-band { fill: var(--neutral-tint); }
.forest-tick { stroke: var(--line); }
.forest-zero { stroke: var(--ink); }
.forest-interval { stroke: var(--accent); stroke-width: 3; }
.forest-end { stroke: var(--accent); stroke-width: 2; fill: none; }
.forest-estimate { fill: var(--accent); }
.good > .forest-interval, .good .forest-end { stroke: var(--good); }
.good .forest-estimate { fill: var(--good); }
.bad > .forest-interval, .bad .forest-end { stroke: var(--bad); }
.bad .forest-estimate { fill: var(--bad); }
.doubted > .forest-interval, .doubted .forest-end { stroke: var(--outline); }
.doubted .forest-estimate { fill: var(--outline); }
:is(#verdict, .summary) .doubted .figure { color: var(--muted); font-size: var(--size-3); }
.doubted .forest-figures { color: var(--muted); }
.forest-shrunken { fill: var(--surface); stroke: var(--ink); stroke-width: 1.5; }
.forest-margin { stroke: var(--warn); stroke-width: 2; stroke-dasharray: 4 3; }
.forest svg .forest-margin-text { fill: var(--warn); paint-order: stroke; stroke: var(--surface); stroke-width: 4px; }
@media screen and (max-width: 52rem) {
  .forest li { grid-template-columns: minmax(0, 1fr) auto; padding: var(--space-2) 0; }
  .forest-name { grid-area: 1 / 1; }
  .forest-outcome { grid-area: 1 / 2; }
  .forest-drawing { grid-area: 2 / 1 / auto / span 2; }
  .forest-figures { grid-area: 3 / 1 / auto / span 2; text-align: left; }
  .forest-figures strong { display: inline; }
  .forest-axis { display: block; }
}
.course { display: grid; grid-template-columns: 4rem minmax(0, 1fr); }
.course-area { fill: var(--accent-tint); fill-opacity: .75; }
.course svg .course-band-text { paint-order: stroke; stroke: var(--surface); stroke-width: 4px; }
.course-line { fill: none; stroke: var(--accent); stroke-width: 2; vector-effect: non-scaling-stroke; }
.course-look { fill: var(--accent); }
.course-look.early { fill: var(--surface); stroke: var(--accent); }
.course-mark { stroke: var(--ink); }
.course-mark.end { stroke: var(--muted); stroke-dasharray: 5 4; }
.course svg .course-mark-text { fill: var(--ink); }
.course svg .verdict { font-weight: 600; }
.split li, .progress li { max-width: 60rem; display: grid; grid-template-columns: minmax(6rem, 12rem) minmax(8rem, 1fr) minmax(10rem, 18rem); gap: 0 var(--space-4); align-items: center; padding: var(--space-1) 0; }
.split-off, .split-mark { stroke: var(--accent); stroke-width: 2; fill: var(--accent); }
.split .far { stroke: var(--bad); fill: var(--bad); }
.progress-whole { fill: var(--neutral-tint); }
.progress-done { fill: var(--accent); }
@media screen and (max-width: 40rem) { .split li, .progress li { grid-template-columns: minmax(0, 1fr); padding: var(--space-2) 0; } }
fieldset:has(> .methods) { border: 0; padding: 0; margin: 0; }
.methods { display: grid; gap: var(--space-3); grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); margin-bottom: var(--space-4); }
.methods > label { display: grid; gap: var(--space-1); align-content: start; padding: var(--space-3); border: var(--rule-strong); border-radius: var(--radius-2); font-weight: 400; cursor: pointer; }
.methods > label:has(:checked) { border-color: var(--accent); background: var(--accent-tint); }
.methods strong { display: flex; gap: var(--space-2); align-items: baseline; }
.planner { display: grid; gap: var(--space-6); grid-template-columns: minmax(0, 1fr); align-items: start; }
.planner > * { min-width: 0; margin: 0; }
@media (min-width: 72rem) {
  .planner { grid-template-columns: minmax(0, 44rem) minmax(20rem, 1fr); }
  .planner > .outlook { position: sticky; top: var(--space-4); }
}
.summary { max-width: 60rem; }
.summary h2 { margin-top: var(--space-6); }
@media print {
  .summary { zoom: .82; max-width: none; }
  .summary h2 { font-size: 11pt; margin: 6pt 0 3pt; padding-top: 3pt; }
  .summary, .summary table, .summary .sentence { font-size: 8.5pt; }
  .summary p, .summary ul, .summary dl, .summary figure { margin-bottom: 3pt; }
  .summary .stat .figure { font-size: 14pt; }
  .summary td, .summary th, .summary dt, .summary dd { padding-block: 1pt; }
  .summary .facts { grid-template-columns: max-content 1fr max-content 1fr; }
  .summary .facts > * { padding-block: 1pt; border: 0; }
  main:has(.summary) h1 { font-size: 15pt; }
  .summary .stats { margin: 0; padding-block: 2pt; row-gap: 2pt; }
  .summary .stat { padding-block: 0; }
  .summary .stats .note, .summary .stats dt, .summary .small { font-size: 8pt; line-height: 1.25; }
  .summary li, .summary p { max-width: none; line-height: 1.3; }
  .summary .forest svg text { font-size: 8pt; }
  .summary .forest-figures, .summary .forest-figures strong, .summary .facts > *, .summary caption { font-size: 8.5pt; }
  .summary .notice { padding: 3pt 6pt; margin: 3pt 0; }
  .summary .forest li { grid-template-columns: 18rem minmax(0, 1fr) 12rem 6rem; padding-block: 1pt; }
  .summary .forest-axis { display: grid; grid-template-columns: 18rem minmax(0, 1fr) 12rem 6rem; }
  .summary-reason { max-height: 9em; overflow: hidden; }
}
}
`
