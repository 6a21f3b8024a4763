import type { PageCall } from '../../page.ts'
import { initialPlan } from '../plan/initial.ts'
import { Outlook } from '../plan/outlook.tsx'
import { planSubject } from '../plan/subject.ts'

/** What a test of the hypothesis would take by the plan that the form begins with, for who plans none. */
export async function ReadersOutlook({ call }: { call: PageCall }) {
  const initial = initialPlan(undefined)
  const value = (name: string) => initial[name] ?? ''
  const subject = await planSubject(call.deps, call.id, undefined, value, call.locale)
  return <Outlook call={call} subject={subject} size={undefined} method={value('method')} />
}
