import { decisionInput, faultInput } from '../../../domain/experiment.ts'
import { said } from '../../../domain/fault.ts'
import { resultBatch } from '../../../domain/results.ts'
import { AppError } from '../../../errors.ts'
import { findExperiment } from '../../../services/analyses/subject.ts'
import { deliverSoon } from '../../../services/events/deliverSoon.ts'
import { decide } from '../../../services/experiments/decide.ts'
import { declareFault } from '../../../services/experiments/declareFault.ts'
import { startExperiment } from '../../../services/experiments/start.ts'
import { stopExperiment } from '../../../services/experiments/stop.ts'
import { cancelImport } from '../../../services/imports/progress.ts'
import { reverseImport } from '../../../services/imports/reverse.ts'
import { experimentResource } from '../../../services/resources/experiment.ts'
import { recordResults } from '../../../services/results/record.ts'
import { makeSharedLink } from '../../../services/sharedLinks/make.ts'
import { revokeSharedLink } from '../../../services/sharedLinks/revoke.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { checked } from '../checked.ts'
import { failedForm } from '../failedForm.tsx'
import { rowsOfDay } from './day.ts'
import { expiryOf } from './expiry.ts'
import { importForm } from './importing/action.ts'
import { loadExperiment } from './load.ts'
import { momentOf } from './moment.ts'
import { changedSince, checkSeen, checkVerdict } from './seen.ts'
import { experimentView } from './view.tsx'

/** What each form of the page does. */
const forms: Record<string, (call: FormCall) => Promise<unknown>> = {
  start: async (call) => {
    const { deps, actor, id, field, write } = call
    const at = await momentOf(deps, field('date'), 'first')
    return write(async () => {
      await checkSeen(call)
      return startExperiment(deps, actor, id, { at })
    })
  },
  stop: async ({ deps, actor, id, field, write }) => {
    const at = await momentOf(deps, field('date'), 'last')
    return write(() => stopExperiment(deps, actor, id, { at }))
  },
  discard: (call) =>
    call.write(async () => {
      await checkSeen(call)
      return experimentResource.plan.remove(call.deps, call.actor, { id: call.id, version: undefined })
    }),
  decision: async (call) => {
    const { deps, actor, id, field, write } = call
    const input = checked(decisionInput, { decision: field('decision'), reason: field('reason') })
    return write(async () => {
      const decided = await decide(deps, actor, id, input)
      checkVerdict(call, decided.answer.analysisId)
      return decided
    })
  },
  fault: async ({ deps, actor, id, field, write }) => {
    const input = checked(faultInput, { reason: field('reason') })
    return write(() => declareFault(deps, actor, id, input))
  },
  day: async (call) => {
    const { deps, actor, id, locale, field, write } = call
    const rows = rowsOfDay(await loadExperiment(call), field, locale).map(({ row }) => row)
    const batch = checked(resultBatch, { mode: field('mode'), rows })
    return write(() => recordResults(deps, actor, id, batch))
  },
  reverse: async ({ deps, actor, field, write }) => {
    const { reason } = checked(faultInput, { reason: field('reason') })
    return write(() => reverseImport(deps, actor, field('import'), reason))
  },
  revoke: async ({ deps, id, field, write }) => write(() => revokeSharedLink(deps, field('link'), id)),
  cancelImport: ({ deps, field, write }) => write(() => cancelImport(deps, field('progress'))),
}

/** Makes a link and shows it: nobody can look it up later. */
async function makeLink(call: FormCall): Promise<View> {
  const { deps, actor, id, field, write } = call
  const expiresAt = await expiryOf(deps, field('expires'))
  const { url } = await write(() => makeSharedLink(deps, actor, id, { expiresAt }))
  return experimentView(call, undefined, undefined, url)
}

/** Where the page goes on after a form. */
const section: Record<string, string> = {
  start: 'results',
  stop: 'verdict',
  day: 'results',
  reverse: 'verdict',
  revoke: 'share',
  cancelImport: 'imports',
}

/** Runs the forms of an experiment's page; each says in its field `form` which it is. */
export const experimentAction: Action = {
  path: '/experiments/{id}',
  role: 'editor',
  once: ({ field }) => !(field('form') === 'file' && field('step') === 'preview'),
  run: async (call) => {
    const form = call.field('form')
    if (form === 'file')
      return importForm(call).catch((error: unknown) =>
        experimentView(call, failedForm(form, error, call.field)),
      )
    if (form === 'share')
      return makeLink(call).catch((error: unknown) =>
        experimentView(call, failedForm(form, error, call.field)),
      )
    const send = Object.hasOwn(forms, form) ? forms[form] : undefined
    if (send === undefined) throw new AppError('malformed', said('form_not_ours'))
    const { hypothesisId } = await findExperiment(call.deps, call.id)
    try {
      await send(call)
      deliverSoon(call.deps)
      if (form === 'discard') return { redirect: `/hypotheses/${hypothesisId}` }
      return { redirect: `/experiments/${call.id}#${section[form] ?? form}` }
    } catch (error) {
      if (error instanceof AppError && error.code === 'invalid')
        return experimentView(call, failedForm(form, error, call.field))
      return experimentView(call, await changedSince(call, form, error))
    }
  },
}
