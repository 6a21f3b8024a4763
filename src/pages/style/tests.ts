export const tests = `
@layer pages {
.trail ul { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); list-style: none; margin: 0 0 var(--space-4); padding: 0; }
.region { margin-bottom: var(--space-4); }
.sentence { font-size: 1.2rem; }
.hash code { overflow-wrap: anywhere; }
.reason { min-width: 16rem; white-space: pre-line; }
.checks { list-style: none; padding: 0; }
.checks li { margin-bottom: var(--space-2); }
.arm { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-3) var(--space-4); margin: 0; min-width: 0; }
.arm legend { font-weight: 600; padding: 0 var(--space-2); }
.arm input { width: 100%; }
th .small { font-weight: 400; }
th p.small { margin-top: var(--space-1); }
.backlog-hypothesis { min-width: 16rem; max-width: 26rem; font-weight: 400; }
.backlog-hypothesis > a:first-child { font-weight: 600; }
.metric td, .metric th { padding-inline: var(--space-2); font-size: .875rem; }
.metric .number { white-space: normal; }
.input summary .small { font-weight: 400; }
details.input { min-width: 8rem; max-width: 22rem; }
.plot { margin: 0 0 var(--space-4); max-width: 36rem; }
.plot svg { display: block; width: 100%; height: auto; }
.plot text { font-size: 11px; fill: var(--ink-soft); }
.plot .plot-name { font-size: 12px; fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.plot-band { fill: var(--neutral-paper); }
.plot-tick { stroke: var(--line); }
.plot-zero { stroke: var(--ink); stroke-dasharray: 4 3; }
.plot-interval { stroke: var(--accent); stroke-width: 3; }
.plot-mark { stroke: var(--accent); stroke-width: 2; fill: none; }
.plot-estimate { fill: var(--accent); }
.plot-shrunken { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
}
`
