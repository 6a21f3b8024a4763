import { barriersToBind } from '../../../../db/queries/evidence.ts'
import type { EvidenceRuleRow } from '../../../../db/queries/evidenceRules.ts'
import { AppError } from '../../../errors.ts'
import { barrierStore } from '../../../services/resources/barrier.ts'
import { evidenceRuleResource } from '../../../services/resources/evidenceRule.ts'
import { differing } from '../../board/map/editing.ts'
import { blank, type FormState, typedInto } from '../../fields/checkInput.ts'
import { Choice, Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { readMap, underImports } from '../place.ts'
import { readRule } from './readRule.ts'
import { RuleFields } from './ruleFields.tsx'
import { ruleFields, ruleInput, ruleLabels, ruleValues } from './ruleInput.ts'

const path = '/evidence-rules/{id}/edit'

/** The barriers that a rule may lead to, and the one that it leads to now, though that was archived meanwhile. */
async function barriersOf({ deps, t }: PageCall, rule: EvidenceRuleRow) {
  const standing = await barriersToBind(deps.db, rule.mapId)
  if (standing.some(({ id }) => id === rule.barrierId)) return standing
  const own = await barrierStore.find(deps.db, rule.barrierId)
  const { archivedBarrier } = t.pages.imports.rules
  return own === undefined ? standing : [...standing, { ...own, stageName: archivedBarrier }]
}

/** @param theirs the rule as it is stored now, where the reader had begun with another version of it */
async function viewOf(
  call: PageCall,
  rule: EvidenceRuleRow,
  form: FormState,
  theirs?: EvidenceRuleRow,
): Promise<View> {
  const { t, csrf } = call
  const { rules: words } = t.pages.imports
  const [map, barriers] = await Promise.all([readMap(call, rule.mapId), barriersOf(call, rule)])
  const list = `/maps/${map.id}/evidence-rules`
  const { steps = [], ...place } = underImports(call, map)
  const status = theirs !== undefined ? { status: 412 } : form.faults.length > 0 ? { status: 422 } : {}
  const named = (values: Record<string, string>): Record<string, string> => ({
    ...values,
    barrierId: barriers.find(({ id }) => id === values.barrierId)?.title ?? '',
    use: values.use === 'off' ? words.uses.off : words.uses.on,
  })
  return {
    title: words.editTitle({ rule: rule.name }),
    place: { ...place, steps: [...steps, [list, words.title]] },
    ...status,
    body: (
      <>
        {theirs === undefined ? null : (
          <Conflict t={t} fields={differing(named(ruleValues(theirs)), named(form.values), ruleLabels(t))} />
        )}
        <Form
          action={`/evidence-rules/${rule.id}/edit`}
          csrf={csrf}
          form={form}
          t={t}
          submit={words.save}
          cancel={list}
          class="card"
        >
          <input type="hidden" name="version" value={form.values.version} />
          <RuleFields t={t} form={form} barriers={barriers} />
          <Choice
            form={form}
            name="use"
            label={words.use}
            options={[
              ['on', words.uses.on],
              ['off', words.uses.off],
            ]}
          />
        </Form>
      </>
    ),
  }
}

export const editRulePage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const rule = await readRule(call)
    return viewOf(call, rule, blank({ ...ruleValues(rule), version: String(rule.version) }))
  },
}

export const editRule: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t, id } = call
    const rule = await readRule(call)
    const values = typedInto(call, [...ruleFields, 'use', 'version'])
    const { input, faults } = ruleInput(t, values)
    if (faults.length > 0) return viewOf(call, rule, { values, faults })
    const cleared = { keywords: null, labels: null, channel: null }
    const patch = { ...cleared, ...input, archived: values.use === 'off' }
    try {
      const target = { id, version: Number(values.version) }
      await call.write(() => evidenceRuleResource.plan.update(deps, actor, target, patch))
      return { redirect: `/maps/${rule.mapId}/evidence-rules` }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale_version') throw error
      const now = await readRule(call)
      // Somebody stored the very same.
      if (differing(ruleValues(now), values, {}).length === 0)
        return { redirect: `/maps/${rule.mapId}/evidence-rules` }
      return viewOf(call, now, { values: { ...values, version: String(now.version) }, faults: [] }, now)
    }
  },
}
