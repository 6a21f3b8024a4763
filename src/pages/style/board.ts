/** As many rows as a board has lanes, and one for the names of the stages. */
const rows = Array.from({ length: 11 }, (_, i) => i + 1)
  .map((lanes) => `.lanes-${lanes} { --rows: ${lanes + 1}; }`)
  .join(' ')

/** A board is as wide as its stages need. */
/** Boards with more stages than any journey has are as wide as one with this many. */
const most = 40
const columns = Array.from({ length: most }, (_, i) => i + 1)
  .map((stages) => `.stages-${stages}{--stages:${stages}}`)
  .join('')

const starts = `
.starts { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); align-items: start; }
.starts .card { margin: 0; }
.starts + .notice { margin-top: var(--space-5); }
`

const cells = `
.stage-head { background: var(--sunk); border-block: var(--rule); padding: var(--space-2) var(--space-3); display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); align-items: baseline; align-content: flex-start; }
.stage-head h3 { margin: 0; font: 600 var(--size-4)/1.25 var(--display); flex: 1 1 100%; }
.stage-head .moves { margin-left: calc(-1 * var(--space-1)); }
.stage-head .badge { white-space: normal; }
.stage dl { margin: 0; }
.stage dd { margin: 0; }
.lane { padding: var(--space-3); border-bottom: var(--rule); min-width: 0; }
.lane p { margin-bottom: var(--space-2); }
.lane ul { margin: 0; padding-left: var(--space-4); }
.lane dd > :last-child { margin-bottom: 0; }
.lane.stream, .lane.feeling { padding-inline: 0; }
.lane:is(.stream, .feeling) :is(p, dt) { padding-inline: var(--space-3); }
.flow { width: 100%; height: 5rem; margin-bottom: var(--space-2); }
.flow-body { fill: var(--accent-tint); }
.flow-edge { fill: none; stroke: var(--accent); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
.flow-lost { fill: var(--bad-tint); }
.flow-lost.largest { fill: var(--bad); }
.lane p.entering { margin: 0; line-height: 1.3; font-size: var(--size-2); }
.entering b { font: 600 var(--size-5)/1.2 var(--display); }
.lane.stream p { margin-bottom: var(--space-1); }
.standing { display: flex; flex-wrap: wrap; gap: var(--space-1); list-style: none; margin: 0; padding: 0; }
td > .standing { min-width: 14rem; }
.lane .standing { margin: var(--space-2) 0 0; padding: 0 var(--space-3); }
.standing .badge { white-space: normal; }
.lost { color: var(--bad); font-weight: 600; line-height: 1.35; }
.emotion { width: 100%; height: 6rem; overflow: visible; margin-bottom: var(--space-1); }
.emotion path { fill: none; vector-effect: non-scaling-stroke; }
.emotion .zero { stroke: var(--outline); stroke-width: 1; stroke-dasharray: 2 4; }
.emotion .line { stroke: var(--accent); stroke-width: 2.5; }
.emotion .dot { stroke: var(--accent); stroke-width: 11; stroke-linecap: round; }
.barrier { position: relative; border: var(--rule); border-left: 3px solid var(--outline); border-radius: var(--radius); background: var(--raised); padding: var(--space-2) var(--space-3); margin-bottom: var(--space-2); overflow-wrap: anywhere; }
.barrier p { margin-bottom: var(--space-1); }
.barrier .badge { white-space: normal; }
.barrier-state { display: flex; flex-wrap: wrap; gap: 0 var(--space-1); align-items: center; justify-content: space-between; margin-bottom: var(--space-1); }
.barrier-state .moves { margin-left: auto; }
.barrier-title { font-weight: 600; line-height: 1.35; }
.barrier-title a { color: var(--ink); }
.barrier:target, .stage:target .stage-head { outline: 3px solid var(--accent); outline-offset: -1px; }
.barrier:has(.barrier-state .good) { border-left-color: var(--good); }
.barrier:has(.barrier-state .bad) { border-left-color: var(--bad); }
.barrier:has(.barrier-state .testing) { border-left-color: var(--testing); }
.moves { display: flex; gap: var(--space-1); align-items: center; justify-content: flex-end; font-size: var(--size-2); }
.moves > a { padding: .2rem var(--space-1); }
button.step { min-height: 1.75rem; padding: .2rem .35rem; }
@media (min-width: 48rem) and (hover: hover) {
  .barrier .moves { position: absolute; right: var(--space-2); bottom: -1.1rem; z-index: 1; padding-inline: var(--space-1); background: var(--raised); border: var(--rule); border-radius: var(--radius); opacity: 0; }
  .stage-head .moves { position: absolute; right: var(--space-2); bottom: -.9rem; z-index: 1; padding-inline: var(--space-1); background: var(--raised); border: var(--rule); border-radius: var(--radius); opacity: 0; }
  :is(.barrier, .stage-head):is(:hover, :focus-within) .moves { opacity: 1; }
}
button.step.left .icon { transform: rotate(180deg); }
.quick { margin: 0; }
.quick > summary { font-size: var(--size-2); color: var(--accent); }
.quick input { width: 100%; }
.quick .actions { margin: var(--space-2) 0 0; }
.numbers { margin: 0; }
.numbers div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-3); }
.numbers dt { color: var(--muted); }
.numbers dd { margin: 0 0 0 auto; white-space: nowrap; }
`

const around = `
.asides { display: flex; flex-wrap: wrap; gap: 0 var(--space-8); align-items: start; }
.asides > a { padding: .25rem 0; }
.asides > details { min-width: 0; max-width: 100%; }
#glance .stats { margin-bottom: var(--space-3); }
#glance .stat { padding-block: var(--space-2); }
.board-filters { --control: 2rem; margin-bottom: var(--space-3); }
.board-filters .field { flex: 1 1 7rem; min-width: min(7rem, 100%); max-width: 12rem; }
.board-filters :is(select, input) { width: 100%; padding-block: .15em; }
.slider { display: none; }
.slider input { padding: 0; }
.jump { display: none; }
@media (scripting: enabled) { .slider { display: block; } }
.changed { position: fixed; z-index: 6; inset: auto 0 var(--space-4); margin-inline: auto; width: max-content; max-width: min(44rem, 100% - 2 * var(--gutter)); }
.changed .notice { margin: 0; box-shadow: var(--lift); }
.dragged { opacity: .5; }
.drop { outline: 2px dashed var(--accent); outline-offset: -3px; }
[draggable=true] { cursor: grab; }
`

/** In a wide window: stages beside each other, names of stages and lanes in sight wherever one scrolls. */
const wide = `
@media (min-width: 48rem) {
  .board { max-height: calc(100vh - 2 * var(--space-4)); max-height: calc(100dvh - 2 * var(--space-4)); overflow: auto; border-block: var(--rule-head); scrollbar-width: thin; scrollbar-color: var(--outline) transparent; margin-bottom: var(--space-5); scroll-padding-left: 9.5rem; }
  .journey { display: grid; width: max(100%, 8.5rem + var(--stages, 40) * 13.25rem); grid-auto-flow: column; grid-template-columns: 8.5rem; grid-auto-columns: minmax(13.25rem, 1fr); grid-template-rows: repeat(var(--rows), auto); }
  .lane-names, .stage { display: grid; grid-row: 1 / -1; grid-template-rows: subgrid; }
  .stage dl { display: grid; grid-row: 2 / -1; grid-template-rows: subgrid; }
  .stage { min-width: 0; }
  /* As far below the edge as the names of the stages reach, of the board and of the window alike. */
  .barrier { scroll-margin-block: 6.5rem 3rem; }
  .barrier { max-width: 26rem; }
  .lane { border-left: var(--rule); }
  .stage-head { position: sticky; top: 0; z-index: 2; border-left: var(--rule); border-bottom: 1px solid var(--ink); border-top: 0; }
  .lane > dt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .lane { position: relative; }
  .lane-names { position: sticky; left: 0; z-index: 3; background: var(--sunk); border-right: var(--rule-strong); }
  .lane-names > div { padding: var(--space-3) var(--space-2); font-weight: 600; font-size: var(--size-2); border-bottom: var(--rule); overflow-wrap: break-word; hyphens: auto; }
  .lane-names > div:first-child { position: sticky; top: 0; z-index: 4; background: var(--sunk); border-bottom: 1px solid var(--ink); }
  .lane-names > :nth-child(n + 3) > .lane-name { display: block; position: sticky; top: 4.5rem; }
  .lane-names .hint { display: block; font-size: var(--size-1); margin-top: var(--space-1); }
}
`

/** In a narrow one: one below the other. */
const narrow = `
@media (max-width: 47.99rem) {
  .lane-names { display: none; }
  .jump { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); margin-bottom: var(--space-5); }
  .jump a { padding-block: var(--space-1); overflow-wrap: anywhere; }
  .stage { border-block: var(--rule-head); margin-bottom: var(--space-8); }
  .stage-head { position: sticky; top: 0; z-index: 2; border-top: 0; border-bottom: 1px solid var(--ink); margin-inline: calc(-1 * var(--gutter)); padding-inline: var(--gutter); }
  .lane { padding-inline: 0; }
  .lane:is(.stream, .feeling) :is(p, dt), .lane .standing { padding-inline: 0; }
  .lane > dt { color: var(--muted); font-size: var(--size-2); font-weight: 600; margin-bottom: var(--space-1); }
  .lane.blank { display: none; }
  .emotion { height: 4rem; }
  #glance .stats { grid-template-columns: minmax(0, 1fr); }
  #glance .stat { padding-right: 0; }
  #glance .stat + .stat { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; border-top: var(--rule); }
  #glance .stat + .stat .note { grid-column: 1 / -1; }
  .flow { height: 4rem; }
  .stage, .barrier { scroll-margin-top: 5rem; }
  .stack thead { display: none; }
  .stack :is(tr, th, td) { display: block; border: 0; padding: .2rem 0; text-align: left; }
  .stack [data-head]::before { content: attr(data-head) ": "; color: var(--muted); }
  .stack tr { border-top: var(--rule); }
}
`

const paper = `
@media print { .board { max-height: none; overflow: visible; } .journey { width: 100%; grid-auto-columns: minmax(0, 1fr); } .moves, .quick, .changed, .asides { display: none; } .barrier { break-inside: avoid; } }
`

export const board = `
@layer rooms {
${rows}${columns}
${starts}${cells}${around}${wide}${narrow}${paper}
}
`
