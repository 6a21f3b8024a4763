import type { MemberRow } from '../../../../db/queries/signIn.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Press, Sure } from '../../parts/press.tsx'
import { Time } from '../../parts/time.tsx'
import { KeptTable } from '../keptTable.tsx'
import { roles, State } from './state.tsx'

interface Props {
  call: PageCall
  members: MemberRow[]
  timeZone: string
}

/** The people who sign in. */
export function Members({ call, members, timeZone }: Props) {
  const { people, columns } = call.t.pages.admin
  return (
    <>
      <h2 id="members">{people.members}</h2>
      {members.length === 0 ? (
        <EmptyState
          title={people.noMembers}
          actions={
            <a class="button quiet" href="/people/new-member">
              {people.newMember}
            </a>
          }
        >
          <p>{people.noMembersText}</p>
        </EmptyState>
      ) : (
        <KeptTable
          caption={people.membersCaption}
          heads={[columns.name, columns.role, columns.state, columns.made, columns.actions]}
        >
          {members.map((member) => (
            <tr>
              <th scope="row">
                {member.name}
                {member.id === call.actor.id ? <span class="hint"> ({call.t.pages.admin.you})</span> : null}
              </th>
              <td>
                <Role call={call} member={member} />
              </td>
              <td>
                <State t={call.t} state={member.revokedAt === null ? 'active' : 'revoked'} />
              </td>
              <td>
                <Time locale={call.locale} timeZone={timeZone} at={member.createdAt} />
              </td>
              <td>
                <Actions call={call} member={member} />
              </td>
            </tr>
          ))}
        </KeptTable>
      )}
    </>
  )
}

interface Of {
  call: PageCall
  member: MemberRow
}

/** A member's role; of the others', with a way to change it. */
function Role({ call, member }: Of) {
  const { people } = call.t.pages.admin
  const names = call.t.pages.common.roles
  if (member.revokedAt !== null || member.id === call.actor.id) return <>{names[member.role]}</>
  return (
    <form method="post" action={`/people/members/${member.id}/role`} class="inline">
      <CsrfField value={call.csrf} />
      <input type="hidden" name="version" value={String(member.version)} />
      <select name="role" aria-label={people.roleOf(member)}>
        {roles.map((role) => (
          <option value={role} selected={role === member.role}>
            {names[role]}
          </option>
        ))}
      </select>
      <button type="submit" class="quiet compact">
        {people.changeRole}
      </button>
    </form>
  )
}

function Actions({ call, member }: Of) {
  const { people } = call.t.pages.admin
  if (member.revokedAt !== null) return null
  const path = `/people/members/${member.id}`
  return (
    <div class="inline">
      <Press action={`${path}/link`} csrf={call.csrf} text={people.makeLink} label={people.linkFor(member)} />
      {member.id === call.actor.id ? null : (
        <Sure
          action={`${path}/revoke`}
          csrf={call.csrf}
          text={people.revoke}
          label={people.revokeWhom(member)}
          warning={people.revokeMember}
        />
      )}
    </div>
  )
}
