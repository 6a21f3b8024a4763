import { personName } from '../../../locales/personName.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { listSharedLinks } from '../../../services/sharedLinks/list.ts'
import type { ShownLink } from '../../../services/sharedLinks/make.ts'
import { PlainField } from '../../fields/plainField.tsx'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Sure } from '../../parts/press.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { Time } from '../../parts/time.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'

interface Props {
  call: PageCall
  failed: FailedForm | undefined
  /** The address of a link that was just made. */
  made: string | undefined
}

const looks = {
  open: { icon: 'check', tone: 'good' },
  expired: { icon: 'clock', tone: 'neutral' },
  revoked: { icon: 'slash', tone: 'neutral' },
} as const

/** The links by which the summary is read without signing in, for editors, who make and revoke them. */
export async function ShareSection({ call, failed, made }: Props) {
  if (!call.can('editor')) return null
  const { deps, t, locale, id, csrf } = call
  const texts = t.pages.experiment.share
  const [{ rows }, { timeZone }] = await Promise.all([
    listSharedLinks(deps, id, { limit: 200, after: null }),
    readSettings(deps),
  ])
  const now = deps.now().toISOString()
  const stateOf = ({ revokedAt, expiresAt }: ShownLink) =>
    revokedAt !== null ? 'revoked' : expiresAt !== null && expiresAt <= now ? 'expired' : 'open'
  return (
    <section id="share">
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      {made === undefined ? null : (
        <Notice tone="good" role="status">
          <p>{texts.made}</p>
          <label for="share-address">{texts.address}</label>
          <input id="share-address" class="address" type="text" readonly value={made} />
        </Notice>
      )}
      {rows.length === 0 ? null : (
        <ScrollTable caption={texts.caption}>
          <Heads names={[texts.by, texts.at, texts.until, texts.state, texts.revoke]} />
          <tbody>
            {rows.toReversed().map((link) => {
              const state = stateOf(link)
              return (
                <tr>
                  <th scope="row">{personName(t, link.createdBy)}</th>
                  <td>
                    <Time locale={locale} timeZone={timeZone} at={link.createdAt} />
                  </td>
                  <td>
                    {link.expiresAt === null ? (
                      texts.forever
                    ) : (
                      <Time locale={locale} timeZone={timeZone} at={link.expiresAt} />
                    )}
                  </td>
                  <td>
                    <Badge {...looks[state]}>{texts.states[state]}</Badge>
                  </td>
                  <td>
                    {state === 'revoked' ? null : (
                      <Sure
                        action={`/experiments/${id}#share`}
                        csrf={csrf}
                        text={texts.revoke}
                        label={texts.revokeOf({
                          by: personName(t, link.createdBy),
                          date: link.createdAt.slice(0, 10),
                        })}
                        warning={texts.warning}
                      >
                        <input type="hidden" name="form" value="revoke" />
                        <input type="hidden" name="link" value={link.id} />
                      </Sure>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </ScrollTable>
      )}
      <FaultNotice
        t={t}
        form="share"
        failed={failed}
        placeOf={() => ({ where: texts.expires, field: 'expires' })}
      />
      <form method="post" action={`/experiments/${id}#share`} class="card">
        <CsrfField value={csrf} />
        <input type="hidden" name="form" value="share" />
        <PlainField
          form="share"
          name="expires"
          label={texts.expires}
          hint={texts.expiresHint}
          type="date"
          value={valueIn(failed, 'share', 'expires')}
        />
        <button type="submit" class="quiet">
          {texts.make}
        </button>
      </form>
    </section>
  )
}
