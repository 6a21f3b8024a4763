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
mark { background: var(--warn-tint); color: inherit; border-bottom: 2px solid var(--second); }
}
`
