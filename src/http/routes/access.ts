import type { z } from 'zod'
import { memberResource } from '../../services/resources/member.ts'
import { tokenResource } from '../../services/resources/token.ts'
import { readSettings } from '../../services/settings/read.ts'
import { settingsPatch, updateSettings } from '../../services/settings/update.ts'
import { makeLink } from '../../services/sign-in/link.ts'
import { endpoint } from '../endpoint.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'
import { memberView, signInLinkView } from '../views/member.ts'
import { settingsView } from '../views/settings.ts'
import { createdTokenView, tokenView } from '../views/token.ts'

const shown = ({ timeZone, locale, currency, digest, version }: z.output<typeof settingsView>) => ({
  body: { timeZone, locale, currency, digest, version },
  headers: etag(version),
})

export const accessRoutes = [
  ...resourceRoutes(tokenResource, {
    tag: 'Access',
    noun: { one: 'a token', many: 'the tokens' },
    view: tokenView,
    made: createdTokenView,
    item: '/tokens/{id}',
    collection: '/tokens',
    read: 'admin',
    write: 'admin',
    shownOnce: ['token'],
  }),
  ...resourceRoutes(memberResource, {
    tag: 'Access',
    noun: { one: 'a member', many: 'the members' },
    view: memberView,
    item: '/members/{id}',
    collection: '/members',
    read: 'admin',
    write: 'admin',
  }),
  endpoint({
    method: 'post',
    path: '/members/{id}/link',
    operationId: 'makeSignInLink',
    summary: 'Make a link that signs a member in once, within ten minutes',
    tag: 'Access',
    role: 'admin',
    status: 201,
    answer: signInLinkView,
    plan: async (call) => {
      const { statements, answer } = await makeLink(call.deps, call.id)
      return { statements, answer: { body: answer, shownOnce: ['url'] } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/settings',
    operationId: 'readSettings',
    summary: 'Read the settings of the deployment',
    tag: 'Access',
    role: 'viewer',
    answer: settingsView,
    read: async (call) => shown(await readSettings(call.deps)),
  }),
  endpoint({
    method: 'patch',
    path: '/settings',
    operationId: 'changeSettings',
    summary: 'Change the settings of the deployment',
    tag: 'Access',
    role: 'admin',
    body: settingsPatch,
    versioned: true,
    answer: settingsView,
    plan: async (call) => {
      const write = await updateSettings(call.deps, call.actor, call.version, call.body)
      return { statements: write.statements, answer: shown(write.answer) }
    },
  }),
]
