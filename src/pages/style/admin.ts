export const admin = `
@layer rooms {
.kept { min-width: 64rem; }
.secret { display: block; overflow-wrap: anywhere; user-select: all; padding: var(--space-3); background: var(--raised); border: var(--rule-strong); border-radius: var(--radius); }
.previews { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
.letter { white-space: pre-line; overflow-wrap: anywhere; padding: var(--space-3) var(--space-4); border: var(--rule); border-radius: var(--radius); background: var(--raised); }
.ticks { max-width: 40rem; }
}
`
