/** The ledger of a barrier. */
export const ledger = `
@layer rooms {
.evidence { border-left: 3px solid var(--line); padding: 0 0 0 var(--space-4); margin-bottom: var(--space-4); }
.evidence p { margin-bottom: var(--space-1); max-width: 90ch; }
.evidence-time { margin: 0 0 var(--space-4); }
.evidence-time .scroll { margin-bottom: var(--space-1); }
.evidence-lanes { max-width: none; margin: 0; display: block; }
.evidence blockquote { margin: 0 0 var(--space-1); font: 400 var(--size-4)/1.45 var(--display); max-width: var(--measure); overflow-wrap: anywhere; }
.thesis { border-top: var(--rule-strong); padding-top: var(--space-4); margin-bottom: var(--space-6); }
.thesis > h3 { margin: 0 0 var(--space-2); }
.thesis > p { margin-bottom: var(--space-2); }
.trial { display: grid; gap: var(--space-2) var(--space-8); padding: var(--space-3) 0; border-top: var(--rule); font-size: var(--size-2); }
.trial > * { min-width: 0; }
.trial p { margin: 0 0 var(--space-1); }
@media (min-width: 48rem) { .trial { grid-template-columns: minmax(0, 1fr) minmax(17.5rem, 24rem); } }
tr:has(> .change) > th { min-width: 7.5rem; }
.change p { margin: 0 0 var(--space-1); max-width: none; white-space: pre-line; overflow-wrap: anywhere; }
.change p:last-child { margin: 0; }
}
`
