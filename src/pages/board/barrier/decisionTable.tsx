import type { testsOfHypotheses } from '../../../../db/queries/ledger.ts'
import { personName } from '../../../locales/personName.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { Time } from '../../parts/time.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'

type Decided = Awaited<ReturnType<typeof testsOfHypotheses>>['decided']

/** What people decided on the tests of a barrier, each decision beside the verdict that they saw. */
export function DecisionTable({
  call,
  decided,
  timeZone,
}: {
  call: PageCall
  decided: Decided
  timeZone: string
}) {
  const { t, locale } = call
  const { decisions: words } = t.pages.ledger
  if (decided.length === 0) return <p>{words.none}</p>
  return (
    <ScrollTable caption={words.caption}>
      <Heads names={[words.when, words.who, words.what, words.test, words.verdict, words.why]} />
      <tbody>
        {decided.map((one) => (
          <tr>
            <td>
              <Time locale={locale} timeZone={timeZone} at={one.at} />
            </td>
            <td>{personName(t, one.by)}</td>
            <th scope="row">{t.pages.tests.experiment.decisionNames[one.decision]}</th>
            <td>
              <a href={`/experiments/${one.experimentId}`}>{one.experiment}</a>
            </td>
            <td>{one.verdict === null ? '' : <VerdictBadge t={t} status={one.verdict} />}</td>
            <td class="prose">{one.reason}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
