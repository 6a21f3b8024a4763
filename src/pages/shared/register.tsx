import type { Hono } from 'hono'
import { AppError } from '../../errors.ts'
import type { Env } from '../../http/env.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { openSharedLink } from '../../services/sharedLinks/open.ts'
import { pageLocale, policy, send, tell } from '../frame.tsx'
import type { View } from '../page.ts'
import { loadExperiment } from '../tests/experiment/load.ts'
import { Summary } from '../tests/summary/summary.tsx'

/** The summary of an experiment for whoever has a link to it: no session is asked for, and none is looked at. */
export function registerShared(app: Hono<Env>): void {
  app.get('/shared/:token', policy, async (c) => {
    c.header('x-robots-tag', 'noindex, nofollow')
    try {
      const deps = c.get('deps')
      const locale = await pageLocale(c)
      const t = dictionary(locale)
      const id = await openSharedLink(deps, c.req.param('token'))
      if (id === undefined) return await send(c, gone(t), null)
      const loaded = await loadExperiment({ deps, id, locale, query: {} })
      const body = (
        <>
          <p class="small soft">{t.pages.experiment.share.readOnly}</p>
          <Summary reader={{ t, locale }} loaded={loaded} />
        </>
      )
      return await send(c, { title: loaded.experiment.name, body }, null)
    } catch (error) {
      // A draft that was discarded has taken its summary with it.
      if (error instanceof AppError && error.code === 'not_found')
        return send(c, gone(dictionary(await pageLocale(c))), null)
      return tell(c, error, null)
    }
  })
}

/** What is shown for a link that was revoked, has expired or never was: the same for all, so that none is told from another. */
function gone(t: ReturnType<typeof dictionary>): View {
  const texts = t.pages.experiment.share
  return { title: texts.gone, status: 404, body: <p>{texts.goneText}</p> }
}
