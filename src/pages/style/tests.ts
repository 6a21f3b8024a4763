export const tests = `
@layer rooms {
.sentence { font: 400 var(--size-4)/1.45 var(--display); }
.reason { min-width: 16rem; white-space: pre-line; }
.checks { list-style: none; padding: 0; }
.checks li { display: flex; gap: var(--space-2); align-items: baseline; margin-bottom: var(--space-2); }
.arm { margin: 0; }
.arm input { width: 100%; }
.metric td, .metric th { padding-inline: var(--space-2); font-size: var(--size-2); }
.metric .number { white-space: normal; }
}
`
