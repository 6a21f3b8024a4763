import { type MemberRow, openSessions } from '../../../../db/queries/signIn.ts'
import { memberResource } from '../../../services/resources/member.ts'
import { tokenResource } from '../../../services/resources/token.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { everyRow } from '../everyRow.ts'
import { Members } from './members.tsx'
import { Sessions } from './sessions.tsx'
import { type Token, Tokens } from './tokens.tsx'

const sessionsShown = 200

/** Those in use first. */
const byUse = (a: { revokedAt: string | null }, b: { revokedAt: string | null }) =>
  Number(a.revokedAt !== null) - Number(b.revokedAt !== null)

/** A role that was chosen for somebody whom another administrator has changed meanwhile. */
interface Stale {
  memberId: string
  role: string
}

/** Who may come in: people, programs, and the browsers that are. */
export async function peopleView(call: PageCall, stale?: Stale): Promise<View> {
  const { deps, t } = call
  const { people } = t.pages.admin
  const [members, tokens, sessions, { timeZone }] = await Promise.all([
    everyRow<MemberRow>(deps, memberResource),
    everyRow<Token>(deps, tokenResource),
    openSessions(deps.db, deps.now().toISOString(), sessionsShown),
    readSettings(deps),
  ])
  return {
    title: people.title,
    status: stale === undefined ? 200 : 412,
    tools: (
      <>
        <a class="button" href="/people/new-member">
          {people.newMember}
        </a>
        <a class="button quiet" href="/people/new-token">
          {people.newToken}
        </a>
      </>
    ),
    body: (
      <>
        {stale === undefined ? null : (
          <StaleRole call={call} stale={stale} member={members.find(({ id }) => id === stale.memberId)} />
        )}
        <Members call={call} members={members.toSorted(byUse)} timeZone={timeZone} />
        <Tokens call={call} tokens={tokens.toSorted(byUse)} timeZone={timeZone} />
        <Sessions call={call} sessions={sessions} timeZone={timeZone} />
      </>
    ),
  }
}

function StaleRole({ call, stale, member }: { call: PageCall; stale: Stale; member: MemberRow | undefined }) {
  const { roles } = call.t.pages.common
  const { people, columns, state } = call.t.pages.admin
  if (member === undefined) return null
  const role = stale.role in roles ? roles[stale.role as keyof typeof roles] : stale.role
  const stands = member.revokedAt === null ? state.active : state.revoked
  return (
    <Conflict
      t={call.t}
      fields={[
        { label: people.roleOf(member), theirs: roles[member.role], mine: role },
        { label: columns.state, theirs: stands, mine: state.active },
      ]}
    />
  )
}

export const peoplePage: Page = { path: '/people', role: 'admin', view: (call) => peopleView(call) }
