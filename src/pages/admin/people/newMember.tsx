import { memberResource } from '../../../services/resources/member.ts'
import { blank, checkInput, type FormState, typedInto } from '../../fields/checkInput.ts'
import { Choice, Field, Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { roles } from './state.tsx'

const path = '/people/new-member'

function formView(call: PageCall, form: FormState): View {
  const { t } = call
  const { people, member, roleHints } = t.pages.admin
  return {
    title: people.newMember,
    place: { steps: [['/people', t.pages.common.nav.people]] },
    status: form.faults.length === 0 ? 200 : 422,
    body: (
      <Form action={path} csrf={call.csrf} form={form} t={t} submit={member.submit} cancel="/people">
        <Field form={form} name="name" label={member.name} required more={{ maxlength: '200' }} />
        <Choice
          form={form}
          name="role"
          label={member.role}
          options={roles.map((role) => [role, roleHints[role]])}
        />
      </Form>
    ),
  }
}

export const newMemberPage: Page = { path, role: 'admin', view: async (call) => formView(call, blank()) }

export const newMember: Action = {
  path,
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, t } = call
    const values = typedInto(call, ['name', 'role'])
    const { name, role } = t.pages.admin.member
    const checked = checkInput(memberResource.create, values, t, { name, role })
    if (!checked.ok) return formView(call, { values, faults: checked.faults })
    await call.write(() => memberResource.plan.create(deps, actor, checked.input, ''))
    return { redirect: '/people' }
  },
}
