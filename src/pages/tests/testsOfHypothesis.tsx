import { experimentStore, latestOfExperiments } from '../../../db/queries/experiments.ts'
import { formatDate } from '../../locales/format.ts'
import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { VerdictBadge } from '../parts/verdictBadge.tsx'

/** Every test of a hypothesis with its verdict and what people decided. */
export async function TestsOfHypothesis({ call: { deps, t, id, locale } }: { call: PageCall }) {
  const texts = t.pages.tests.hypothesis
  const { rows } = await experimentStore.list(deps.db, { hypothesisId: id }, { limit: 200, after: null })
  if (rows.length === 0) return <p>{texts.noTests}</p>
  const { verdicts, decided } = await latestOfExperiments(
    deps.db,
    rows.map((row) => row.id),
  )
  return (
    <ScrollTable caption={texts.testsCaption}>
      <Heads names={[texts.test, texts.status, texts.verdict, texts.started, texts.decision]} />
      <tbody>
        {rows.map((row) => {
          const verdict = verdicts.find((one) => one.experimentId === row.id)
          const decision = decided.find((one) => one.experimentId === row.id)
          return (
            <tr>
              <th scope="row">
                <a href={`/experiments/${row.id}`}>{row.name}</a>
              </th>
              <td>{t.pages.tests.experimentStatuses[row.status]}</td>
              <td>
                {verdict === undefined ? (
                  t.pages.tests.nothing
                ) : (
                  <VerdictBadge t={t} status={verdict.status} contested={verdict.contested} />
                )}
              </td>
              <td>{row.startDate === null ? t.pages.tests.nothing : formatDate(locale, row.startDate)}</td>
              <td>
                {decision === undefined
                  ? t.pages.tests.nothing
                  : t.pages.tests.experiment.decisionNames[decision.decision]}
              </td>
            </tr>
          )
        })}
      </tbody>
    </ScrollTable>
  )
}
