import { type MemberRow, openSessions } from '../../../../db/queries/signIn.ts'
import { memberResource } from '../../../services/resources/member.ts'
import { tokenResource } from '../../../services/resources/token.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Page } from '../../page.ts'
import { everyRow } from '../everyRow.ts'
import { Members } from './members.tsx'
import { Sessions } from './sessions.tsx'
import { type Token, Tokens } from './tokens.tsx'

const sessionsShown = 200

/** Those in use first. */
const byUse = (a: { revokedAt: string | null }, b: { revokedAt: string | null }) =>
  Number(a.revokedAt !== null) - Number(b.revokedAt !== null)

/** Who may come in: people, programs, and the browsers that are. */
export const peoplePage: Page = {
  path: '/people',
  role: 'admin',
  view: async (call) => {
    const { deps } = call
    const [members, tokens, sessions, { timeZone }] = await Promise.all([
      everyRow<MemberRow>(deps, memberResource),
      everyRow<Token>(deps, tokenResource),
      openSessions(deps.db, deps.now().toISOString(), sessionsShown),
      readSettings(deps),
    ])
    return {
      title: call.t.pages.admin.people.title,
      body: (
        <>
          <Members call={call} members={members.toSorted(byUse)} timeZone={timeZone} />
          <Tokens call={call} tokens={tokens.toSorted(byUse)} timeZone={timeZone} />
          <Sessions call={call} sessions={sessions} timeZone={timeZone} />
        </>
      ),
    }
  },
}
