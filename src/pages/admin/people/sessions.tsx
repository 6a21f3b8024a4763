import type { openSessions } from '../../../../db/queries/signIn.ts'
import type { PageCall } from '../../page.ts'
import { Press } from '../../parts/press.tsx'
import { Time } from '../../parts/time.tsx'
import { KeptTable } from '../keptTable.tsx'

interface Props {
  call: PageCall
  sessions: Awaited<ReturnType<typeof openSessions>>
  timeZone: string
}

/** The browsers that are signed in. */
export function Sessions({ call, sessions, timeZone }: Props) {
  const { locale, t } = call
  const { people, columns } = t.pages.admin
  return (
    <>
      <h2 id="sessions">{people.sessions}</h2>
      <KeptTable
        few
        caption={people.sessionsCaption}
        heads={[columns.who, columns.since, columns.expires, columns.actions]}
      >
        {sessions.map((session) => {
          const name = session.member ?? people.byToken({ name: session.token ?? '' })
          return (
            <tr>
              <th scope="row">
                {name}
                {session.id === call.sessionId ? <span class="hint"> ({people.thisSession})</span> : null}
              </th>
              <td>
                <Time locale={locale} timeZone={timeZone} at={session.createdAt} />
              </td>
              <td>
                <Time locale={locale} timeZone={timeZone} at={session.expiresAt} />
              </td>
              <td>
                <Press
                  action={`/people/sessions/${session.id}/end`}
                  csrf={call.csrf}
                  text={people.end}
                  label={people.endWhose({ name })}
                />
              </td>
            </tr>
          )
        })}
      </KeptTable>
    </>
  )
}
