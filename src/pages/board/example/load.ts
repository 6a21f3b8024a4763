import { importMapFile } from '../../../services/maps/import.ts'
import { mapResource } from '../../../services/resources/map.ts'
import type { Action } from '../../page.ts'
import { examples } from './examples.ts'

/** Loads the examples, all in one batch; into an installation that has maps, nothing. */
export const loadExamples: Action = {
  path: '/examples',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, locale } = call
    await call.write(async () => {
      const { rows } = await mapResource.list(deps, {}, { limit: 1, after: null })
      if (rows.length > 0) return { statements: [], answer: null }
      const writes = await Promise.all(
        examples.map(({ name, text }) => {
          const bytes = new TextEncoder().encode(text)
          return importMapFile(deps, actor, { bytes, type: 'text/csv', name, dryRun: false }, locale)
        }),
      )
      return { statements: writes.flatMap((write) => write.statements), answer: null }
    })
    return { redirect: '/' }
  },
}
