import { z } from 'zod'
import { testsStartedOnImport } from '../../../../db/queries/importsOfMap.ts'
import { text } from '../../../domain/fields.ts'
import { AppError } from '../../../errors.ts'
import { deliverSoon } from '../../../services/events/deliverSoon.ts'
import { reverseImport } from '../../../services/imports/reverse.ts'
import { blank, checkInput, typedInto } from '../../fields/checkInput.ts'
import type { Action } from '../../page.ts'
import { importView } from './importPage.tsx'

/** Takes back what an import made. */
export const reverse: Action = {
  path: '/imports/{id}/reverse',
  role: 'editor',
  run: async (call) => {
    const { deps, actor, id, t } = call
    const words = t.pages.imports.one.reverse
    const values = typedInto(call, ['reason'])
    const checked = checkInput(z.strictObject({ reason: text(2000) }), values, t, { reason: words.reason })
    if (!checked.ok) return importView(call, { form: { values, faults: checked.faults } })
    try {
      await call.write(() => reverseImport(deps, actor, id, checked.input.reason))
      deliverSoon(deps)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'has_experiments')
        return importView(call, {
          form: blank(values),
          tests: await testsStartedOnImport(deps.db, id),
        })
      // Somebody else was faster: the page says who, and why.
      if (error.code !== 'conflict') throw error
    }
    return { redirect: `/imports/${id}` }
  },
}
