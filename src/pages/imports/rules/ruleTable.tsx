import type { RuleOfMap } from '../../../../db/queries/evidenceRules.ts'
import { formatNumber } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Sure } from '../../parts/press.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { conditions } from './conditions.ts'

/** The rules of a map in their order, each with what it asks for and where it leads. */
export function RuleTable({ call, rules }: { call: PageCall; rules: RuleOfMap[] }) {
  const { t, locale } = call
  const words = t.pages.imports.rules
  const editable = call.can('editor')
  return (
    <ScrollTable caption={words.caption}>
      <Heads
        names={[
          ...[words.order, words.rule, words.asks, words.barrier],
          ...(editable ? [words.actions] : []),
        ]}
        numbers={[0]}
      />
      <tbody>
        {rules.map((rule, i) => (
          <tr>
            <td class="number">{formatNumber(locale, i + 1)}</td>
            <th scope="row">
              {rule.name}
              {rule.archived ? (
                <p class="small">
                  <Badge icon="slash" tone="neutral">
                    {words.off}
                  </Badge>
                </p>
              ) : null}
            </th>
            <td>{conditions(t, rule)}</td>
            <td>
              <a href={`/barriers/${rule.barrierId}`}>{rule.barrier}</a>
              {rule.barrierStands ? null : <p class="small soft">{words.barrierGone}</p>}
            </td>
            {editable ? (
              <td>
                <Changes call={call} rule={rule} isFirst={i === 0} isLast={i === rules.length - 1} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

interface ChangesProps {
  call: PageCall
  rule: RuleOfMap
  isFirst: boolean
  isLast: boolean
}

function Changes({ call: { t, csrf }, rule, isFirst, isLast }: ChangesProps) {
  const words = t.pages.imports.rules
  const { id, name, mapId } = rule
  const ways = [...(isFirst ? [] : (['up'] as const)), ...(isLast ? [] : (['down'] as const))]
  return (
    <div class="inline">
      <a href={`/evidence-rules/${id}/edit`} aria-label={words.editOf({ rule: name })}>
        {words.edit}
      </a>
      {ways.map((way) => (
        <form method="post" action={`/maps/${mapId}/evidence-rules/move`}>
          <CsrfField value={csrf} />
          <input type="hidden" name="rule" value={id} />
          <button
            type="submit"
            name="way"
            value={way}
            class="bare compact"
            aria-label={words[way]({ rule: name })}
          >
            <Icon name={way} />
          </button>
        </form>
      ))}
      <Sure
        action={`/evidence-rules/${id}/delete`}
        csrf={csrf}
        text={words.remove}
        label={words.removeOf({ rule: name })}
        warning={words.removeWarning}
      />
    </div>
  )
}
