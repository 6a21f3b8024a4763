export const admin = `
@layer pages {
.inline { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
.inline > label { margin: 0; }
.kept { min-width: 64rem; }
.kept caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2 * var(--space-4)); }
.kept th[scope=row] { font-weight: 600; }
.sure summary { cursor: pointer; color: var(--accent); min-height: 2.75rem; padding: var(--space-2) 0; }
.sure p { max-width: 40ch; }
.secret { display: block; overflow-wrap: anywhere; user-select: all; padding: var(--space-3); background: var(--paper); border: 1px solid var(--line); border-radius: var(--radius); }
.previews { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
.letter { white-space: pre-line; overflow-wrap: anywhere; padding: var(--space-3) var(--space-4); border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper-2); }
.ticks { border: 1px solid var(--line-strong); border-radius: var(--radius); margin: 0 0 var(--space-4); max-width: 40rem; }
.ticks legend { font-weight: 600; }
.ticks label { display: flex; gap: var(--space-2); align-items: center; font-weight: 400; min-height: 2rem; }
.ticks input { min-height: 0; width: 1.25rem; height: 1.25rem; }
}
`
