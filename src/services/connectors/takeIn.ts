import { type ConnectedRow, noteCursor } from '../../../db/queries/connectors.ts'
import { metricsOfExperiment } from '../../../db/queries/experiments.ts'
import type { PulledFile } from '../../connectors/connector.ts'
import type { ConnectorKind } from '../../connectors/index.ts'
import type { Actor, Deps } from '../../deps.ts'
import { resultsMapping } from '../../domain/mapping.ts'
import { AppError } from '../../errors.ts'
import { dictionary } from '../../locales/dictionary.ts'
import { faultText } from '../../locales/faultText.ts'
import type { Locale } from '../../locales/plural.ts'
import { failureName } from '../failureName.ts'
import { inTurn } from '../inTurn.ts'
import { importResultsFile } from '../results/importFile.ts'
import { readSettings } from '../settings/read.ts'
import { commit } from '../write.ts'
import { chooseFiles } from './chooseFiles.ts'
import type { PullOutcome } from './outcome.ts'

const encoder = new TextEncoder()

/** Noted when some of the files are in: it is the name of no snapshot, and says that reading has begun. */
const begun = 'begun'

/**
 * Takes what was pulled for an experiment in as files that somebody sends. How far it was read is noted in the batch of each
 * file, so that a process that dies in between reads again and finds those files known.
 */
export async function takeIn(
  deps: Deps,
  actor: Actor,
  kind: ConnectorKind,
  connected: ConnectedRow,
  { files, cursor }: { files: PulledFile[]; cursor: string },
): Promise<PullOutcome> {
  const { connectorId, experimentId } = connected
  const { locale } = await readSettings(deps)
  const given = resultsMapping.safeParse(connected.mapping)
  const ours = await metricsOfExperiment(deps.db, experimentId)
  const chosen = chooseFiles(files, ours, given.success ? given.data : undefined)
  if (chosen.length === 0)
    return { experimentId, outcome: 'refused', detail: `none of its metrics is mapped: ${namesOf(files)}` }
  const taken: string[] = []
  for (const [i, { text, mapping }] of chosen.entries()) {
    const terms = {
      format: kind,
      mapping,
      dryRun: false,
      // Not read under this mapping yet: the file may be known, what it means is not.
      again: connected.cursor === null && mapping !== undefined,
      connectorId,
    }
    const isLast = i === chosen.length - 1
    try {
      const answer = await inTurn(deps.db, experimentId, () =>
        commit(
          deps,
          () => importResultsFile(deps, actor, experimentId, encoder.encode(text), terms, locale),
          async () => [noteCursor(deps.db, connected, isLast ? cursor : begun)],
        ),
      )
      if (answer.importId !== undefined) taken.push(answer.importId)
    } catch (error) {
      return { experimentId, ...failureOf(deps, connectorId, error, locale), ...importOf(taken) }
    }
  }
  return { experimentId, outcome: taken.length === 0 ? 'unchanged' : 'imported', ...importOf(taken) }
}

const importOf = (ids: string[]): { importId?: string } => {
  const last = ids.at(-1)
  return last === undefined ? {} : { importId: last }
}

const namesOf = (files: PulledFile[]): string =>
  files
    .map(({ metric }) => metric[0] ?? '')
    .join(', ')
    .slice(0, 200)

/** A refusal of ours stays one until the tool or the mapping says something else; anything else may pass. */
function failureOf(
  deps: Deps,
  connector: string,
  error: unknown,
  locale: Locale,
): Pick<PullOutcome, 'outcome' | 'detail'> {
  if (error instanceof AppError && error.code !== 'unavailable') {
    const t = dictionary(locale)
    const places = error.faults
      .slice(0, 5)
      .map(({ pointer, detail }) => `${pointer}: ${faultText(t, detail)}`)
    return { outcome: 'refused', detail: [faultText(t, error.detail), ...places].join('; ').slice(0, 500) }
  }
  const message = failureName(error)
  deps.log.error('pull failed', { connector, message })
  return { outcome: 'retry', detail: message }
}
