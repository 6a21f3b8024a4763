import { AppError } from '../../../errors.ts'
import { formatInstant } from '../../../locales/format.ts'
import { memberResource } from '../../../services/resources/member.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { makeLink } from '../../../services/sign-in/link.ts'
import type { Action } from '../../page.ts'
import { accepted } from '../accepted.ts'
import { peopleView } from './page.tsx'
import { ShownOnce } from './shownOnce.tsx'

export const changeRole: Action = {
  path: '/people/members/{id}/role',
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, id, field } = call
    const role = field('role')
    const patch = accepted(memberResource.patch, { role })
    const version = Number(field('version'))
    try {
      await call.write(() => memberResource.plan.update(deps, actor, { id, version }, patch))
      return { redirect: '/people' }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      return peopleView(call, { memberId: id, role })
    }
  },
}

export const revokeMember: Action = {
  path: '/people/members/{id}/revoke',
  role: 'admin',
  run: async ({ deps, actor, id, write }) => {
    await write(() => memberResource.plan.update(deps, actor, { id, version: undefined }, { revoked: true }))
    return { redirect: '/people' }
  },
}

/** The link is in the answer itself: a page that could be asked for again would show it again. */
export const makeMemberLink: Action = {
  path: '/people/members/{id}/link',
  role: 'admin',
  once: true,
  run: async ({ deps, id, locale, t, write }) => {
    const { shown } = t.pages.admin
    const { view } = await memberResource.read(deps, id)
    const link = await write(() => makeLink(deps, id))
    const { timeZone } = await readSettings(deps)
    const until = shown.until({ at: formatInstant(locale, link.expiresAt, timeZone) })
    return {
      title: shown.linkTitle(view as { name: string }),
      body: <ShownOnce t={t} text={shown.linkText} secret={link.url} until={until} />,
    }
  },
}
