/** What stands around every page: the masthead, where the page belongs, its head, and the colophon. */
export const frame = `
@layer parts {
.skip { position: absolute; left: -100vw; z-index: 9; }
.skip:focus { left: var(--space-2); top: var(--space-2); background: var(--raised); padding: var(--space-2) var(--space-3); }
.masthead, .place, main, .colophon { width: 100%; padding-inline: max(var(--gutter), (100% - var(--width)) / 2); }
main { --width: var(--page); }
.masthead, .place, .colophon, main.wide { --width: 160rem; }
main { flex: 1 0 auto; padding-block: var(--space-6) var(--space-12); }
main:focus { outline: none; }
main > :last-child { margin-bottom: 0; }
.masthead { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); align-items: center; padding-block: var(--space-3); border-top: 4px solid var(--ink); border-bottom: var(--rule); }
.brand { display: inline-flex; align-items: center; gap: var(--space-2); min-height: 2rem; font: 600 var(--size-4)/1 var(--display); color: var(--ink); text-decoration: none; }
.brand svg { color: var(--accent); }
.masthead ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-1); list-style: none; margin: 0 calc(-1 * var(--space-2)); padding: 0; }
.masthead nav a { display: block; padding: var(--space-1) var(--space-2); line-height: 1.5rem; color: var(--ink); text-decoration: none; border-radius: var(--radius); }
.masthead nav a:hover { background: var(--sunk); }
.masthead nav [aria-current] { font-weight: 600; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .4em; text-decoration-color: var(--accent); }
.search { flex: 1 1 8rem; max-width: 26rem; }
.search form { position: relative; display: flex; }
.search input { width: 100%; padding-left: 2.25rem; padding-right: 2.25rem; background: var(--raised); }
.search .icon { position: absolute; left: .75rem; top: 50%; transform: translateY(-50%); color: var(--muted); pointer-events: none; }
.search .key { position: absolute; right: .6rem; top: 50%; transform: translateY(-50%); pointer-events: none; }
.search input:focus ~ .key { visibility: hidden; }
.search button { position: absolute; left: -100vw; }
.search button:focus { position: static; }
.reader { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-3); align-items: center; margin-left: auto; font-size: var(--size-2); }
.reader > a { padding: var(--space-1) 0; }
.reader form { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); align-items: center; }
.reader .who { color: var(--muted); max-width: 16rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.place { display: flex; flex-wrap: wrap; gap: 0 var(--space-6); align-items: end; justify-content: space-between; padding-top: var(--space-2); border-bottom: var(--rule); background: var(--sunk); }
.place > * { min-width: 0; }
.trail ol { display: flex; flex-wrap: wrap; gap: 0 var(--space-2); list-style: none; margin: 0; padding: var(--space-1) 0 var(--space-2); font-size: var(--size-2); }
.trail li { display: flex; gap: var(--space-2); min-width: 0; max-width: none; }
.trail li:not(:last-child)::after { content: "/" / ""; color: var(--muted); }
.trail a { display: inline-block; min-height: 1.5rem; max-width: 28rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.head { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-6); align-items: start; justify-content: space-between; margin-bottom: var(--space-5); }
.head h1 { flex: 0 1 auto; max-width: 44ch; min-width: 0; }
.head + h2, .head + section > h2:first-child { margin-top: 0; border-top: 0; padding-top: 0; }
.tools { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
.colophon { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-6); justify-content: space-between; padding-block: var(--space-4); border-top: var(--rule); color: var(--muted); font-size: var(--size-2); }
.colophon p { margin: 0; }
@media (min-width: 60rem) and (max-width: 74.99rem) { .reader .who { display: none; } }
@media (min-width: 60rem) { .opener { display: none; } #places { display: contents; } }
@media (max-width: 59.99rem) {
  .masthead { position: relative; gap: var(--space-2) var(--space-3); padding-block: var(--space-2); }
  .opener { order: 1; margin-left: auto; padding-inline: var(--space-3); }
  .opener:has(+ :popover-open) { background: var(--sunk); border-color: var(--ink); }
  .search { flex-basis: 5rem; max-width: none; }
  .search:focus-within { position: absolute; inset-inline: var(--gutter) calc(var(--gutter) + 3.75rem); }
  .search .key { display: none; }
  .search input { padding-right: var(--space-2); }
  #places { order: 2; border: var(--rule-strong); padding: var(--space-2) var(--space-4) var(--space-4); background: var(--raised); color: inherit; }
  #places:popover-open { position: absolute; inset: calc(var(--control) + 1.375rem) var(--gutter) auto auto; min-width: 15rem; max-width: calc(100vw - 2 * var(--gutter)); border-radius: var(--radius-2); box-shadow: var(--lift); }
  .masthead nav ul { display: block; margin-bottom: var(--space-2); }
  .masthead nav a { line-height: 2rem; }
  .masthead nav li + li { border-top: var(--rule); }
  .reader, .reader form { gap: var(--space-2) var(--space-4); }
  .reader form { flex-basis: 100%; justify-content: space-between; }
}
@media (max-width: 47.99rem) {
  .trail ol { flex-wrap: nowrap; padding-bottom: 0; }
  .place > nav:not(.trail) { width: calc(100% + 2 * var(--gutter)); margin-inline: calc(-1 * var(--gutter)); }
  .place .tabs { flex-wrap: nowrap; gap: var(--space-4); overflow-x: auto; scrollbar-width: none; padding-inline: var(--gutter); }
  .place .tabs li { flex: none; }
  .place .tabs a { margin: 0; font-size: var(--size-2); }
  .place .tabs a:focus-visible { outline-offset: -3px; }
  .tabs [aria-current] { scroll-initial-target: nearest; }
}
@media (max-width: 30rem) { .trail a { max-width: 16rem; } }
}
`
