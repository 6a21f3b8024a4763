import type { TokenRow } from '../../../../db/queries/tokens.ts'
import type { PageCall } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Sure } from '../../parts/press.tsx'
import { Time } from '../../parts/time.tsx'
import { KeptTable } from '../keptTable.tsx'
import { State } from './state.tsx'

export type Token = Omit<TokenRow, 'hash'>

interface Props {
  call: PageCall
  tokens: Token[]
  timeZone: string
}

/** What programs use the API with. */
export function Tokens({ call, tokens, timeZone }: Props) {
  const { t, locale } = call
  const { people, columns, never } = t.pages.admin
  const now = call.deps.now().toISOString()
  return (
    <>
      <h2 id="tokens">{people.tokens}</h2>
      {tokens.length === 0 ? (
        <EmptyState
          title={people.noTokens}
          actions={
            <a class="button quiet" href="/people/new-token">
              {people.newToken}
            </a>
          }
        >
          <p>{people.tokensCaption}</p>
        </EmptyState>
      ) : (
        <KeptTable
          caption={people.tokensCaption}
          heads={[columns.name, columns.role, columns.state, columns.made, columns.expires, columns.actions]}
        >
          {tokens.map((token) => (
            <tr>
              <th scope="row">{token.name}</th>
              <td>{t.pages.common.roles[token.role]}</td>
              <td>
                <State t={t} state={stateOf(token, now)} />
              </td>
              <td>
                <Time locale={locale} timeZone={timeZone} at={token.createdAt} />
              </td>
              <td>
                {token.expiresAt === null ? (
                  never
                ) : (
                  <Time locale={locale} timeZone={timeZone} at={token.expiresAt} />
                )}
              </td>
              <td>
                {token.revokedAt === null ? (
                  <Sure
                    action={`/people/tokens/${token.id}/revoke`}
                    csrf={call.csrf}
                    text={people.revoke}
                    label={people.revokeWhom(token)}
                    warning={people.revokeToken}
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </KeptTable>
      )}
    </>
  )
}

function stateOf({ revokedAt, expiresAt }: Token, now: string): 'active' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active'
}
