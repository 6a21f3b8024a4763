import { firstInstant } from '../../../domain/schedule/firstInstant.ts'
import { formatInstant } from '../../../locales/format.ts'
import { tokenResource } from '../../../services/resources/token.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank, checkInput, type FormState, typedInto } from '../../fields/checkInput.ts'
import { Choice, Field, Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { ShownOnce } from './shownOnce.tsx'
import { roles } from './state.tsx'

const path = '/people/new-token'
const day = 24 * 3_600_000

async function formView(call: PageCall, form: FormState): Promise<View> {
  const { t } = call
  const { people, token, roleHints } = t.pages.admin
  const { timeZone } = await readSettings(call.deps)
  return {
    title: people.newToken,
    place: { steps: [['/people', t.pages.common.nav.people]] },
    status: form.faults.length === 0 ? 200 : 422,
    body: (
      <Form action={path} csrf={call.csrf} form={form} t={t} submit={token.submit} cancel="/people">
        <Field form={form} name="name" label={token.name} required more={{ maxlength: '200' }} />
        <Choice
          form={form}
          name="role"
          label={token.role}
          options={roles.map((role) => [role, roleHints[role]])}
        />
        <Field
          form={form}
          name="expiresAt"
          type="date"
          label={token.expires}
          hint={token.expiresHint({ timeZone })}
        />
      </Form>
    ),
  }
}

export const newTokenPage: Page = { path, role: 'admin', view: (call) => formView(call, blank()) }

/** The end of a day of the deployment's; what is no date stays as it is, for the schema to refuse. */
function endOf(date: string, timeZone: string): string {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(midnight)) return date
  return new Date(firstInstant(timeZone, midnight + day)).toISOString()
}

export const newToken: Action = {
  path,
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, t, locale } = call
    const { token, shown } = t.pages.admin
    const values = typedInto(call, ['name', 'role', 'expiresAt'])
    const { timeZone } = await readSettings(deps)
    const { name = '', role, expiresAt = '' } = values
    const input = { name, role, ...(expiresAt === '' ? {} : { expiresAt: endOf(expiresAt, timeZone) }) }
    const labels = { name: token.name, role: token.role, expiresAt: token.expires }
    const checked = checkInput(tokenResource.create, input, t, labels, { expiresAt: token.expiresRule })
    if (!checked.ok) return formView(call, { values, faults: checked.faults })
    const { view } = await call.write(() => tokenResource.plan.create(deps, actor, checked.input, ''))
    const made = view as { name: string; token: string; expiresAt: string | null }
    const until =
      made.expiresAt === null ? null : shown.until({ at: formatInstant(locale, made.expiresAt, timeZone) })
    return {
      title: shown.tokenTitle(made),
      body: <ShownOnce t={t} text={shown.tokenText} secret={made.token} until={until} />,
    }
  },
}
