export const admin = `
@layer rooms {
.kept { min-width: 64rem; }
.kept summary { white-space: nowrap; }
.kept td > .inline { flex-wrap: nowrap; }
.kept td button, .kept td .button { white-space: nowrap; }
.kept.few { min-width: 44rem; }
.secret { display: block; overflow-wrap: anywhere; user-select: all; padding: var(--space-3); background: var(--raised); border: var(--rule-strong); border-radius: var(--radius); }
.letter { white-space: pre-line; overflow-wrap: anywhere; padding: var(--space-3) var(--space-4); border: var(--rule); border-radius: var(--radius); background: var(--raised); }
td .letter { min-width: 22rem; }
.ticks { max-width: 40rem; }
.card.asked { max-width: 46rem; }
.offer { display: block; }
.offer:not(.made) { visibility: hidden; }
.outcomes { margin: 0; }
.outcomes li + li { margin-top: var(--space-2); }
.rooms { margin: 0 0 var(--space-6); border-bottom: var(--rule); }
.slack { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); gap: 0 var(--space-3); max-width: 46rem; margin-bottom: var(--space-3); padding: var(--space-4) var(--space-5) var(--space-5); border: var(--rule-strong); border-radius: var(--radius-2); background: var(--raised); }
.slack > .face { grid-row: 1 / 3; display: grid; place-items: center; width: 2.25rem; height: 2.25rem; border-radius: var(--radius-2); background: var(--accent); color: var(--on-accent); }
.slack > .who { margin: 0; line-height: 1.375rem; }
.slack > .who time { font-size: var(--size-1); color: var(--muted); }
.slack .app { font-size: var(--size-1); line-height: 1rem; padding: 0 .3em; border-radius: 2px; background: var(--neutral-tint); color: var(--neutral); }
.slack .blocks { font-size: .9375rem; line-height: 1.4667; }
.slack .blocks > * { margin: var(--space-2) 0 0; max-width: none; text-wrap: wrap; }
.slack .blocks h3 { font: 700 1.125rem/1.3333 var(--text); text-wrap: wrap; }
.slack .line { display: block; min-height: 1.4667em; }
.slack .quoted { padding-left: var(--space-3); border-left: 4px solid var(--outline); }
.slack .mention { padding: 0 .15em; border-radius: var(--radius); background: var(--warn-tint); color: var(--warn); }
.slack code { padding: 0 .25em; border: var(--rule); border-radius: var(--radius); background: var(--sunk); color: var(--bad); }
pre { margin: 0; padding: var(--space-3) var(--space-4); background: var(--sunk); font-size: var(--size-2); white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { overflow-wrap: normal; white-space: pre; }
@media (max-width: 30rem) { .slack { grid-template-columns: minmax(0, 1fr); } .slack > .face { display: none; } }
}
`
