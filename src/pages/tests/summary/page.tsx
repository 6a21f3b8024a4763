import type { Page } from '../../page.ts'
import { loadExperiment } from '../experiment/load.ts'
import { Summary } from './summary.tsx'

/** An experiment on one page, to be printed or forwarded. */
export const summaryPage: Page = {
  path: '/experiments/{id}/summary',
  role: 'viewer',
  view: async (call) => {
    const texts = call.t.pages.experiment.summary
    const loaded = await loadExperiment(call)
    return {
      title: loaded.experiment.name,
      place: {
        map: loaded.map,
        steps: [[`/experiments/${call.id}`, texts.back]],
      },
      tools: call.can('editor') ? (
        <a class="button quiet" href={`/experiments/${call.id}#share`}>
          {texts.share}
        </a>
      ) : null,
      body: (
        <>
          <p class="small soft no-print">{texts.print}</p>
          <Summary reader={call} loaded={loaded} />
        </>
      ),
    }
  },
}
