import type { Hypothesis } from '../../../../../db/queries/hypotheses.ts'
import { findChange } from '../../../../../db/queries/mapPast.ts'
import { AppError } from '../../../../errors.ts'
import { reranked } from '../../../../services/backlog/reranked.ts'
import { hypothesisResource } from '../../../../services/resources/hypothesis.ts'
import { notFound } from '../../../../services/resources/resource.ts'
import { faultsOfRefusal, typedInto } from '../../../fields/checkInput.ts'
import type { Action, FormCall, Page, View } from '../../../page.ts'
import { backlogAddress, carriedLooks, lookedAt } from '../address.ts'
import { checkedEstimates } from './checked.ts'
import { TriedText } from './tried.tsx'
import { fieldsOf, valuesOf } from './values.ts'
import { estimatesView, type Subject, subjectOf } from './view.tsx'

const path = '/hypotheses/{id}/estimates'

/** The form as somebody sent it. */
async function sent(call: FormCall) {
  const looked = carriedLooks(call.field('looked'))
  const subject = await subjectOf(call, { ...looked, framework: call.field('framework') })
  return {
    subject: { ...subject, looked },
    values: typedInto(call, fieldsOf(subject.framework, subject.settings)),
  }
}

/** Writes estimates at the version that was seen; shows both versions where somebody was faster. */
async function write(
  call: FormCall,
  subject: Subject,
  { version, patch, values }: { version: number; patch: object; values: Record<string, string> },
): Promise<{ redirect: string } | View> {
  const { deps, actor, id } = call
  try {
    const seen = await call.write(() => hypothesisResource.plan.update(deps, actor, { id, version }, patch))
    const address = backlogAddress(subject.map.id, subject.looked)
    const joint = address.includes('?') ? '&' : '?'
    return { redirect: `${address}${joint}changed=${id}.${seen.version}#${id}` }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale_version')
      return {
        ...estimatesView(call, subject, { values, faults: faultsOfRefusal(call.t, error) }),
        status: 422,
      }
    const now = await subjectOf(call, { ...subject.looked, framework: subject.framework })
    return estimatesView(call, { ...now, looked: subject.looked }, { values, conflict: true })
  }
}

export const estimatesPage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const subject = await subjectOf(call, lookedAt(call.query))
    const { hypothesis, framework, settings } = subject
    return estimatesView(call, subject, {
      values: valuesOf(hypothesis, framework, settings, call.locale),
    })
  },
}

export const saveEstimates: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { subject, values } = await sent(call)
    const checked = checkedEstimates(call, subject, values)
    if (!checked.ok)
      return { ...estimatesView(call, subject, { values, faults: checked.faults }), status: 422 }
    return write(call, subject, { version: Number(call.field('version')), patch: checked.input, values })
  },
}

/** Computes where it would stand, and writes nothing. */
export const tryEstimates: Action = {
  path: `${path}/try`,
  role: 'editor',
  run: async (call) => {
    const { subject, values } = await sent(call)
    const checked = checkedEstimates(call, subject, values)
    // While somebody types, what is not finished is no failure.
    if (!checked.ok) return estimatesView(call, subject, { values, faults: checked.faults })
    const found = await reranked(call.deps, subject.map.id, {
      hypothesisId: call.id,
      framework: subject.framework,
      after: checked.input,
    })
    if (found === undefined) throw notFound(call.id)
    return estimatesView(call, subject, { values, tried: <TriedText call={call} found={found} /> })
  },
}

/** Takes a change of estimates back by a new change, which can be taken back in turn. */
export const undoEstimates: Action = {
  path: `${path}/undo`,
  role: 'editor',
  once: true,
  run: async (call) => {
    const version = Number(call.field('version'))
    const { subject } = await sent(call)
    const change = await findChange(call.deps.db, call.id, version)
    const before = change?.before as Hypothesis | null | undefined
    if (before == null) throw notFound(`${call.id} at version ${version}`)
    const { estimates, ratings } = before
    const values = valuesOf(before, subject.framework, subject.settings, call.locale)
    return write(call, subject, { version, patch: { estimates, ratings }, values })
  },
}
