/** The elements as every page has them: type, links, focus, and what paper leaves out. */
export const base = `
@layer reset {
*, *::before, *::after { box-sizing: border-box; }
body, h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote, fieldset { margin: 0; }
fieldset { min-width: 0; padding: 0; border: 0; }
legend { padding: 0; }
svg { display: block; }
button, input, select, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
[hidden] { display: none !important; }
}
@layer base {
html { font-family: var(--text); line-height: 1.5; color: var(--ink); background: var(--surface); scroll-padding-top: var(--space-4); -webkit-text-size-adjust: none; text-size-adjust: none; }
body { font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; text-align: left; min-height: 100vh; min-height: 100dvh; display: flex; flex-direction: column; }
h1, h2, h3, h4 { text-wrap: balance; overflow-wrap: anywhere; }
h1, h2, h3, th, td, dd, a, summary, blockquote, input, textarea, select, .prose { unicode-bidi: plaintext; }
h1, h2 { font-family: var(--display); font-weight: 600; letter-spacing: -.005em; }
h1 { font-size: var(--size-6); line-height: 1.15; }
h2 { font-size: var(--size-5); line-height: 1.25; margin: var(--space-12) 0 var(--space-4); padding-top: var(--space-3); border-top: var(--rule); }
h3 { font-size: var(--size-3); line-height: 1.35; font-weight: 650; margin: var(--space-6) 0 var(--space-2); }
p { margin-bottom: var(--space-3); max-width: var(--measure); text-wrap: pretty; }
ul, ol { margin-bottom: var(--space-3); padding-left: var(--space-5); }
li { max-width: var(--measure); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-thickness: 2px; text-decoration-color: currentColor; }
code, kbd, .key { font: .92em var(--code); }
code { overflow-wrap: anywhere; }
kbd, .key { border: var(--rule-strong); border-radius: var(--radius); padding: 0 .35em; color: var(--muted); }
hr { border: 0; border-top: var(--rule); margin: var(--space-6) 0; }
blockquote { max-width: var(--measure); margin-bottom: var(--space-1); font-family: var(--display); font-style: italic; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: var(--radius); }
::selection { background: var(--accent); color: var(--on-accent); }
:target { scroll-margin-top: var(--space-6); }
.number { text-align: right; white-space: nowrap; }
.soft { color: var(--muted); }
.small { font-size: var(--size-2); }
.prose { white-space: pre-line; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  html { font-size: 10pt; background: #fff; }
  @page { margin: 16mm 14mm; }
  .masthead, .place, .colophon, .skip, .tools, .next, .jumps, .actions, form:not(.printed), button, .no-print { display: none !important; }
  main { padding: 0 !important; max-width: none !important; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  tr, figure, .card, .notice, .stat { break-inside: avoid; }
  .scroll { overflow: visible !important; max-height: none !important; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
}
}
`
