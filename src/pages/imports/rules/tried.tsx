import { type Tried, tryRules } from '../../../services/evidence/tryRules.ts'
import { blank } from '../../fields/checkInput.ts'
import { Field, TextField } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { wordsIn } from './ruleInput.ts'

/** Lines that are tried at once. */
const mostLines = 100

/** Tries the rules on what is typed: while it is typed, or with a button. */
export async function TryRules({ call }: { call: PageCall }) {
  const { deps, id, t, query } = call
  const words = t.pages.imports.rules
  const { try: text = '', tryLabels: labels = '', tryChannel: channel = '' } = query
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostLines)
  const pieces = lines.map((quote) => ({ quote, labels: wordsIn(labels), channel }))
  const tried = await tryRules(deps, id, pieces)
  const form = blank({ try: text, tryLabels: labels, tryChannel: channel })
  return (
    <section id="try">
      <h2>{words.tryHeading}</h2>
      <form method="get" action={`/maps/${id}/evidence-rules#try`} class="card" data-live="#tried">
        <TextField form={form} name="try" label={words.tryText} />
        <Field form={form} name="tryLabels" label={words.tryLabels} />
        <Field form={form} name="tryChannel" label={words.tryChannel} />
        <div class="actions">
          <button type="submit" class="quiet">
            {words.trySubmit}
          </button>
        </div>
      </form>
      <div id="tried">{tried.length === 0 ? null : <TriedTable call={call} tried={tried} />}</div>
    </section>
  )
}

function TriedTable({ call: { t }, tried }: { call: PageCall; tried: Tried[] }) {
  const words = t.pages.imports.rules
  const placed = tried.filter(({ fitting }) => fitting.length > 0).length
  return (
    <ScrollTable caption={words.triedCaption({ placed, total: tried.length })}>
      <Heads names={[words.triedLine, words.triedRule, words.triedBarrier]} />
      <tbody>
        {tried.map(({ evidence, fitting: [first, ...others] }) => (
          <tr>
            <td>{evidence.quote}</td>
            {first === undefined ? (
              <td colspan={2} class="soft">
                {words.triedNone}
              </td>
            ) : (
              <>
                <td>
                  {first.name}
                  {others.length === 0 ? null : (
                    <p class="small soft">
                      {words.triedOthers({ rules: others.map(({ name }) => words.quoted(name)).join(', ') })}
                    </p>
                  )}
                </td>
                <td>
                  <a href={`/barriers/${first.barrierId}`}>{first.barrier}</a>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
