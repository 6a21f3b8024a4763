import type { z } from 'zod'
import { tokenResource } from '../../services/resources/token.ts'
import { readSettings } from '../../services/settings/read.ts'
import { settingsPatch, updateSettings } from '../../services/settings/update.ts'
import { endpoint } from '../endpoint.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'
import { settingsView } from '../views/settings.ts'
import { createdTokenView, tokenView } from '../views/token.ts'

const shown = ({ timeZone, locale, digest, version }: z.output<typeof settingsView>) => ({
  body: { timeZone, locale, digest, version },
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
