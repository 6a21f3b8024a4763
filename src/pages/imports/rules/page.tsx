import { barriersToBind } from '../../../../db/queries/evidence.ts'
import { rulesOfMap } from '../../../../db/queries/evidenceRules.ts'
import { blank, type FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Page, PageCall, View } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { NoBarriers } from '../noBarriers.tsx'
import { readMap, underImports } from '../place.ts'
import { RuleFields } from './ruleFields.tsx'
import { RuleTable } from './ruleTable.tsx'
import { TryRules } from './tried.tsx'

/** The rules by which evidence finds its barrier: in their order, to be tried, and to be added to. */
export const rulesPage: Page = {
  path: '/maps/{id}/evidence-rules',
  role: 'viewer',
  view: (call) => rulesView(call, blank({ barrierId: call.query.barrier ?? '' })),
}

/** @param form of a new rule, as it was refused */
export async function rulesView(call: PageCall, form: FormState): Promise<View> {
  const { deps, id, t, csrf, can } = call
  const { rules: words, links } = t.pages.imports
  const tried = call.query.try ?? ''
  const [map, barriers, rules] = await Promise.all([
    readMap(call, id),
    barriersToBind(deps.db, id),
    rulesOfMap(deps.db, id),
  ])
  return {
    title: words.title,
    place: underImports(call, map),
    ...(form.faults.length > 0 ? { status: 422 } : {}),
    tools: can('editor') ? (
      <a class="button quiet" href={`/maps/${id}/import-evidence`}>
        {links.evidence}
      </a>
    ) : undefined,
    body:
      barriers.length === 0 ? (
        <NoBarriers call={call} map={map} />
      ) : (
        <>
          <p>{words.lead}</p>
          {rules.length === 0 ? (
            <EmptyState title={words.empty}>
              <p>{words.emptyText}</p>
            </EmptyState>
          ) : (
            <RuleTable call={call} rules={rules} />
          )}
          {rules.length === 0 && tried === '' ? null : await TryRules({ call })}
          {can('editor') ? (
            <section id="new">
              <h2>{words.addHeading}</h2>
              <Form
                action={`/maps/${id}/evidence-rules`}
                csrf={csrf}
                form={form}
                t={t}
                submit={words.add}
                class="card"
              >
                {tried === '' ? null : <input type="hidden" name="try" value={tried} />}
                <RuleFields t={t} form={form} barriers={barriers} />
              </Form>
            </section>
          ) : null}
        </>
      ),
  }
}
