/** Tokens, type and the elements that every page has. Widths of bars and the like are SVG, as the policy allows no inline style. */
export const base = `
@layer base, parts, pages;
@layer base {
:root {
  color-scheme: light dark;
  --ink: #1c2430; --ink-soft: #4d5868; --paper: #ffffff; --paper-2: #f4f6f9; --line: #cfd6e0; --line-strong: #76839a;
  --accent: #1450b8; --accent-ink: #ffffff;
  --good: #12653a; --good-paper: #e3f4ea; --bad: #9c1f2d; --bad-paper: #fbe7e9; --wait: #7a4a00; --wait-paper: #fff2d9;
  --neutral-paper: #e9edf3;
  --space-1: .25rem; --space-2: .5rem; --space-3: .75rem; --space-4: 1rem; --space-6: 1.5rem; --space-8: 2rem;
  --radius: .5rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8ecf2; --ink-soft: #b3bdcc; --paper: #12171f; --paper-2: #1b222d; --line: #35404f; --line-strong: #8492a8;
    --accent: #8db7ff; --accent-ink: #0b1320;
    --good: #86d9a8; --good-paper: #15301f; --bad: #ff9aa5; --bad-paper: #3a161b; --wait: #ffc870; --wait-paper: #352503;
    --neutral-paper: #262f3c;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
body { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 var(--space-4); }
h2 { font-size: 1.2rem; line-height: 1.3; margin: var(--space-8) 0 var(--space-3); }
h3 { font-size: 1rem; margin: var(--space-4) 0 var(--space-2); }
p { margin: 0 0 var(--space-3); max-width: 70ch; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main { padding: var(--space-6) var(--space-4); max-width: 100rem; margin: 0 auto; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: var(--space-2); top: var(--space-2); background: var(--paper); padding: var(--space-2); z-index: 1; }
.masthead { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-6); align-items: center; padding: var(--space-3) var(--space-4); border-bottom: 1px solid var(--line); background: var(--paper-2); }
.masthead ul { display: flex; flex-wrap: wrap; gap: var(--space-4); list-style: none; margin: 0; padding: 0; }
.masthead [aria-current] { font-weight: 600; color: var(--ink); }
.brand { font-weight: 700; color: var(--ink); text-decoration: none; }
.reader { margin-left: auto; display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; }
.reader form { display: flex; gap: var(--space-3); align-items: center; }
.reader button { flex: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; }
caption { text-align: left; color: var(--ink-soft); padding-bottom: var(--space-2); }
.scroll caption { position: sticky; left: 0; width: min(100%, calc(100vw - 4rem)); }
th, td { text-align: left; vertical-align: top; padding: var(--space-2) var(--space-3); border-bottom: 1px solid var(--line); }
thead th { border-bottom-color: var(--line-strong); }
.number { text-align: right; white-space: nowrap; }
.soft { color: var(--ink-soft); }
.small { font-size: .875rem; }
}
@layer parts {
button, .button { font: inherit; overflow-wrap: normal; cursor: pointer; display: inline-block; padding: var(--space-2) var(--space-4); border: 1px solid var(--accent); border-radius: var(--radius); background: var(--accent); color: var(--accent-ink); text-decoration: none; min-height: 2.75rem; }
button.quiet, .button.quiet { background: transparent; color: var(--accent); }
input, select, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line-strong); border-radius: var(--radius); padding: var(--space-2); min-height: 2.75rem; max-width: 100%; }
input[type=checkbox], input[type=radio] { flex: none; }
textarea { width: 100%; min-height: 8rem; }
label { display: block; font-weight: 600; margin-bottom: var(--space-1); }
.field { margin-bottom: var(--space-4); max-width: 40rem; }
.hint { color: var(--ink-soft); font-size: .875rem; font-weight: 400; margin: 0 0 var(--space-1); }
form > .hint { margin-bottom: var(--space-3); }
.grid + button { margin-top: var(--space-4); }
.card { border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper); padding: var(--space-4); margin-bottom: var(--space-4); }
.badge { display: inline-flex; gap: var(--space-1); align-items: center; border-radius: 1rem; padding: 0 var(--space-3); background: var(--neutral-paper); color: var(--ink); font-size: .875rem; font-weight: 600; white-space: nowrap; }
.badge.good { background: var(--good-paper); color: var(--good); }
.badge.bad { background: var(--bad-paper); color: var(--bad); }
.badge.wait { background: var(--wait-paper); color: var(--wait); }
.notice { border-left: 4px solid var(--line-strong); background: var(--paper-2); padding: var(--space-3) var(--space-4); margin-bottom: var(--space-4); }
.notice.bad { border-color: var(--bad); }
.notice.good { border-color: var(--good); }
.actions { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: center; margin: var(--space-4) 0; }
.grid { display: grid; gap: var(--space-4); grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: var(--space-1) var(--space-4); margin: 0 0 var(--space-4); }
dl.facts dt { color: var(--ink-soft); }
dl.facts dd { margin: 0; }
@media (max-width: 30rem) { dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-bottom: var(--space-2); } }
}
`
