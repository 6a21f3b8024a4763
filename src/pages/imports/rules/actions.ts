import { moveRule } from '../../../services/evidence/moveRule.ts'
import { evidenceRuleResource } from '../../../services/resources/evidenceRule.ts'
import { typedInto } from '../../fields/checkInput.ts'
import type { Action } from '../../page.ts'
import { rulesView } from './page.tsx'
import { readRule } from './readRule.ts'
import { ruleFields, ruleInput } from './ruleInput.ts'

const path = '/maps/{id}/evidence-rules'

export const addRule: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, t } = call
    const tried = call.field('try')
    const asked = tried === '' ? {} : { try: tried }
    const values = typedInto(call, ruleFields)
    const { input, faults } = ruleInput(t, values)
    if (faults.length > 0) return rulesView({ ...call, query: asked }, { values, faults })
    await call.write(() => evidenceRuleResource.plan.create(deps, actor, input, id))
    const list = `/maps/${id}/evidence-rules`
    return { redirect: tried === '' ? list : `${list}?${new URLSearchParams(asked)}#try` }
  },
}

/** Has a rule be asked earlier or later. */
export const moveRuleAction: Action = {
  path: `${path}/move`,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, field } = call
    const by = field('way') === 'up' ? -1 : 1
    await call.write(() => moveRule(deps, actor, id, { id: field('rule'), by }))
    return { redirect: `/maps/${id}/evidence-rules` }
  },
}

export const deleteRule: Action = {
  path: '/evidence-rules/{id}/delete',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id } = call
    const { mapId } = await readRule(call)
    await call.write(() => evidenceRuleResource.plan.remove(deps, actor, { id, version: undefined }))
    return { redirect: `/maps/${mapId}/evidence-rules` }
  },
}
