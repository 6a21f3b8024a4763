/** Small parts: badges, notices, cards, figures in large type, links beside each other, what opens, and what waits. */
export const marks = `
@layer parts {
.icon { flex: none; display: inline-block; vertical-align: -.15em; }
.badge { display: inline-flex; gap: .3em; align-items: center; border: 1px solid transparent; border-radius: var(--radius); padding: 0 .45em 0 .35em; font-size: var(--size-1); line-height: 1.375rem; font-weight: 600; white-space: nowrap; background: var(--neutral-tint); color: var(--neutral); }
.badge .icon { width: .875rem; height: .875rem; }
.badge.good { background: var(--good-tint); color: var(--good); }
.badge.bad { background: var(--bad-tint); color: var(--bad); }
.badge.warn { background: var(--warn-tint); color: var(--warn); }
.badge.testing { background: var(--testing-tint); color: var(--testing); }
.source { display: inline-flex; gap: .25em; align-items: center; font-size: var(--size-1); line-height: 1.25rem; color: var(--muted); white-space: nowrap; border-bottom: 1px solid var(--outline); }
.source .icon { width: .8rem; height: .8rem; }
.source.estimated { border-bottom-style: dashed; }
.source.assumed { border-bottom-style: dotted; }
.notice { border-left: 3px solid var(--outline); background: var(--sunk); padding: var(--space-3) var(--space-4); margin-bottom: var(--space-5); max-width: 60rem; }
.notice > :last-child { margin-bottom: 0; }
.notice-title { font-weight: 600; }
.notice.next { padding-block: var(--space-2); margin-bottom: var(--space-3); display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; max-width: none; width: fit-content; border-color: var(--accent); background: var(--accent-tint); }
.notice.next > p { margin: 0; max-width: none; }
.notice.good { border-color: var(--good); background: var(--good-tint); }
.notice.bad { border-color: var(--bad); background: var(--bad-tint); }
.notice.warn { border-color: var(--warn); background: var(--warn-tint); }
.notice.testing { border-color: var(--testing); background: var(--testing-tint); }
.card { border: var(--rule); border-radius: var(--radius-2); background: var(--raised); padding: var(--space-4) var(--space-5); margin-bottom: var(--space-4); min-width: 0; }
.card { --surface: var(--raised); }
.card > :first-child, .card > form:first-child > :first-child { margin-top: 0; }
.card > :last-child, .card > form > .actions:last-child { margin-bottom: 0; }
.card > h2 { border-top: 0; padding-top: 0; margin-bottom: var(--space-3); font-size: var(--size-4); }
.grid { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
.grid > * { margin-bottom: 0; }
.grid + button { margin-top: var(--space-4); }
ul.plain { list-style: none; padding: 0; }
.stats { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10.5rem, 100%), 1fr)); border-block: var(--rule-head); margin-bottom: var(--space-6); }
.stat { display: flex; flex-direction: column; padding: var(--space-3) var(--space-4) var(--space-3) 0; }
.stat dt { color: var(--muted); font-size: var(--size-2); }
.stats + h2, .stats + section > h2:first-child { margin-top: var(--space-6); border-top: 0; padding-top: 0; }
.stat .figure { font: 500 var(--size-5)/1.25 var(--display); }
.stat .figure small { font: 400 var(--size-2)/1 var(--text); color: var(--muted); }
.stat .figure a { color: inherit; text-decoration-thickness: 1px; }
.stat .figure a:only-child { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.stat.good .figure { color: var(--good); }
.stat.bad .figure { color: var(--bad); }
.stat .note { color: var(--muted); font-size: var(--size-1); }
.segments { display: inline-flex; flex-wrap: wrap; list-style: none; padding: 0; border: 1px solid var(--outline); border-radius: var(--radius); background: var(--raised); margin-bottom: var(--space-4); max-width: 100%; }
.segments a { display: block; padding: .3em var(--space-3); line-height: 1.5rem; font-size: var(--size-2); color: var(--ink); text-decoration: none; }
.segments li + li { border-left: var(--rule); }
.segments a:hover { background: var(--sunk); }
.segments [aria-current] { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); list-style: none; padding: 0; margin: 0; }
.tabs a { display: block; padding: var(--space-1) 0 var(--space-2); line-height: 1.5rem; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; margin-bottom: -1px; }
.tabs a:hover { border-bottom-color: var(--outline); }
.tabs [aria-current] { font-weight: 600; border-bottom-color: var(--accent); }
.tabs .count, .segments .count { font-size: var(--size-1); opacity: .85; }
.jumps { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-5); list-style: none; padding: 0; margin: 0 0 var(--space-2); font-size: var(--size-2); }
.jumps a { display: inline-block; padding-block: var(--space-1); }
@media (max-width: 47.99rem) { .jumps { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; scrollbar-width: thin; padding: .35rem; margin-inline: -.35rem; } .jumps li { flex: none; } }
summary { cursor: pointer; font-weight: 600; padding: .25rem 0; min-height: 2rem; }
.small > summary { font-weight: 400; }
summary:hover { color: var(--accent); }
details { margin-bottom: var(--space-3); }
details[open] > summary { margin-bottom: var(--space-2); }
:is(td, th) details { margin: 0; }
:is(td, th) summary { padding: 0; min-height: 1.5rem; font-weight: 400; }
.menu { position: relative; display: inline-block; margin: 0; }
.menu > summary { display: flex; align-items: center; gap: var(--space-2); list-style: none; min-height: var(--control); padding: .3em var(--space-3); border: 1px solid var(--outline); border-radius: var(--radius); background: var(--raised); font-size: var(--size-2); margin: 0; }
.menu > summary::-webkit-details-marker { display: none; }
.menu[open] > summary { border-color: var(--ink); background: var(--sunk); }
.menu > .panel { position: absolute; z-index: 5; right: 0; margin-top: var(--space-1); width: max-content; min-width: 12rem; max-width: min(28rem, calc(100vw - 2 * var(--gutter))); padding: var(--space-3) var(--space-4); border: var(--rule-strong); border-radius: var(--radius-2); background: var(--raised); box-shadow: var(--lift); }
.menu > .panel > :last-child { margin-bottom: 0; }
@media (max-width: 30rem) { .menu > .panel { position: static; width: auto; } }
.sure summary { color: var(--bad); font-size: var(--size-2); }
.sure p { max-width: 40ch; }
.empty { max-width: 44rem; margin: var(--space-8) 0; padding: var(--space-6) 0 var(--space-5); border-block: var(--rule-strong); }
.empty > .icon { width: 1.75rem; height: 1.75rem; color: var(--muted); margin-bottom: var(--space-2); }
.empty h2, .empty-title { font: 600 var(--size-4)/1.3 var(--display); border: 0; padding: 0; margin: 0 0 var(--space-2); }
.empty .actions { margin-bottom: 0; }
.trouble { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--space-4) var(--space-6); align-items: start; max-width: 60rem; }
.trouble .code { font: 500 clamp(2.5rem, 6vw, 4.5rem)/1 var(--display); color: var(--muted); border-right: var(--rule-strong); padding-right: var(--space-6); margin: 0; }
@media (max-width: 30rem) { .trouble { grid-template-columns: minmax(0, 1fr); } .trouble .code { border: 0; padding: 0; } }
.versions { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
.entry { max-width: 30rem; }
td.differs { background: var(--warn-tint); box-shadow: inset 3px 0 var(--warn); padding-left: var(--space-3); font-weight: 600; }
.notice thead th { background: none; }
[aria-busy=true] { position: relative; cursor: progress; }
[aria-busy=true]::before { content: ""; position: absolute; z-index: 4; inset: 0 0 auto; height: 3px; background: var(--accent); }
@media (prefers-reduced-motion: no-preference) {
  [aria-busy=true]::before { background: linear-gradient(90deg, transparent, var(--accent), transparent) 0 0 / 40% 100% no-repeat; animation: busy 1.1s ease-in-out infinite; }
}
.plot-tick { stroke: var(--line); }
.plot-zero { stroke: var(--ink); stroke-dasharray: 4 3; }
.plot-interval { stroke: var(--accent); stroke-width: 3; }
.plot-mark { stroke: var(--accent); stroke-width: 2; fill: none; }
.plot-estimate { fill: var(--accent); }
.plot-shrunken { fill: var(--surface); stroke: var(--ink); stroke-width: 1.5; }
}
@keyframes busy { from { background-position: -60% 0; } to { background-position: 160% 0; } }
`
