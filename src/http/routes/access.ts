import { z } from 'zod'
import { tokenResource } from '../../services/resources/token.ts'
import { readSettings } from '../../services/settings/read.ts'
import { settingsPatch, updateSettings } from '../../services/settings/update.ts'
import { endpoint } from '../endpoint.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'

const settingsView = z.object({
  timeZone: z.string(),
  locale: z.string(),
  digest: z.object({ nextTests: z.number() }),
  version: z.number(),
})

const shown = ({ timeZone, locale, digest, version }: z.output<typeof settingsView>) => ({
  body: { timeZone, locale, digest, version },
  headers: etag(version),
})

export const accessRoutes = [
  ...resourceRoutes(tokenResource, {
    tag: 'Access',
    item: '/tokens/{id}',
    collection: '/tokens',
    read: 'admin',
    write: 'admin',
    shownOnce: ['token'],
  }),
  endpoint({
    method: 'get',
    path: '/settings',
    summary: 'Read the settings of the deployment',
    tag: 'Access',
    role: 'viewer',
    answer: settingsView,
    read: async (call) => shown(await readSettings(call.deps)),
  }),
  endpoint({
    method: 'patch',
    path: '/settings',
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
