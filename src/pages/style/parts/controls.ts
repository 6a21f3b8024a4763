/** Buttons, fields, and forms as a whole. */
export const controls = `
@layer parts {
button, .button { display: inline-flex; align-items: center; justify-content: center; gap: var(--space-2); min-height: var(--control); padding: .3em var(--space-4); border: 1px solid var(--accent); border-radius: var(--radius); background: var(--accent); color: var(--on-accent); font: 600 var(--size-2)/1.3 var(--text); text-decoration: none; text-align: center; overflow-wrap: normal; cursor: pointer; }
button:hover, .button:hover { background: color-mix(in srgb, var(--accent) 86%, var(--ink)); }
button:active, .button:active { background: color-mix(in srgb, var(--accent) 74%, var(--ink)); }
button.quiet, .button.quiet { background: var(--raised); border-color: var(--outline); color: var(--ink); }
button.quiet:hover, .button.quiet:hover { background: var(--sunk); border-color: var(--ink); }
button.danger, .button.danger { background: var(--bad); border-color: var(--bad); color: var(--on-bad); }
button.danger:hover, .button.danger:hover { background: color-mix(in srgb, var(--bad) 86%, var(--ink)); }
button.bare, .button.bare { background: none; border-color: transparent; color: var(--accent); padding-inline: var(--space-2); }
button.bare:hover, .button.bare:hover { background: var(--accent-tint); }
button.compact, .button.compact { min-height: 2rem; padding: .2em var(--space-3); }
button:disabled, [aria-disabled=true] { opacity: .55; cursor: not-allowed; }
input, select, textarea { background: var(--raised); border: 1px solid var(--outline); border-radius: var(--radius); padding: .3em var(--space-2); min-height: var(--control); max-width: 100%; accent-color: var(--accent); }
input:hover, select:hover, textarea:hover { border-color: var(--ink); }
input[type=checkbox], input[type=radio] { flex: none; min-height: 0; width: 1.25rem; height: 1.25rem; margin: 0; }
input[type=file] { padding: .3em; }
input[type=file]::file-selector-button { font: 600 var(--size-2)/1.3 var(--text); color: var(--ink); background: var(--sunk); border: var(--rule-strong); border-radius: var(--radius); padding: .35em var(--space-3); margin-right: var(--space-3); cursor: pointer; }
input[type=search]::-webkit-search-cancel-button { display: none; }
::placeholder { color: var(--muted); opacity: 1; }
textarea { width: 100%; min-height: 7rem; resize: vertical; }
label, legend { font-weight: 600; font-size: var(--size-2); }
label { display: block; margin-bottom: var(--space-1); }
label.check, .ticks label { display: flex; gap: var(--space-2); align-items: center; font-weight: 400; font-size: var(--size-3); min-height: 2.25rem; margin: 0; }
.field { margin-bottom: var(--space-4); max-width: 40rem; }
.field > input:not([type=number], [type=date], [type=checkbox], [size]), .field > select { width: 100%; }
.hint { color: var(--muted); font-size: var(--size-2); font-weight: 400; margin: 0 0 var(--space-1); }
form > .hint { margin-bottom: var(--space-3); }
button + .hint { margin: var(--space-3) 0 0; }
.fault { color: var(--bad); font-size: var(--size-2); font-weight: 600; margin: var(--space-1) 0 0; }
[aria-invalid=true] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
fieldset { border: var(--rule); border-radius: var(--radius); margin-bottom: var(--space-4); padding: var(--space-2) var(--space-4) var(--space-3); max-width: 42rem; }
legend { padding: 0 var(--space-1); margin-left: calc(-1 * var(--space-1)); }
fieldset > .field:last-child { margin-bottom: var(--space-1); }
fieldset.range { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); }
fieldset.range .hint { flex-basis: 100%; margin-bottom: var(--space-2); }
fieldset.range .field { flex: 1 1 8rem; min-width: 0; }
fieldset.range label { font-weight: 400; }
.inline { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
.inline > label { margin: 0; }
form.inline:not(td *) { margin-bottom: var(--space-4); }
.actions { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; margin: var(--space-4) 0; }
.filters { --control: 2.25rem; display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-3); align-items: end; margin-bottom: var(--space-4); }
.filters .field { margin: 0; min-width: 9rem; flex: 0 1 14rem; }
.filters .field > label { margin: 0; color: var(--muted); font-weight: 400; font-size: var(--size-1); }
.filters :is(select, input) { font-size: var(--size-2); }
}
`
