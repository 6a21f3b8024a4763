import type { MapImport } from '../../../importers/maps/mapImport.ts'
import { formatNumber } from '../../../locales/format.ts'
import { remark } from '../../../services/imports/notices.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Field, Form } from '../../fields/formFields.tsx'
import { packFile } from '../../imports/file/carriedFile.ts'
import { Remarks } from '../../imports/file/remarks.tsx'
import type { PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

interface Props {
  call: PageCall
  read: MapImport
  bytes: Uint8Array
  form: FormState
}

/** What a file was understood as, and the form that stores it. */
export function Preview({ call, read, bytes, form }: Props) {
  const { t, csrf } = call
  const { importing } = t.pages.board
  const { stages, warnings } = read
  const barriers = stages.flatMap((stage) => stage.barriers)
  const evidence = barriers.reduce((sum, barrier) => sum + (barrier.evidence?.length ?? 0), 0)
  return (
    <>
      <p>{importing.understood({ stages: stages.length, barriers: barriers.length, evidence })}</p>
      <p>{importing.period({ period: read.map.period ?? 'month' })}</p>
      <Form
        action="/import"
        csrf={csrf}
        form={form}
        t={t}
        submit={importing.store}
        files
        cancel="/import"
        class="card"
      >
        <Field
          form={form}
          name="name"
          label={importing.mapName}
          hint={importing.mapNameHint}
          required
          more={{ maxlength: '200' }}
        />
        <input type="hidden" name="carried" value={packFile(bytes)} />
      </Form>
      {warnings.length === 0 ? (
        <Notice tone="good">
          <p>{importing.noWarnings}</p>
        </Notice>
      ) : (
        <>
          <h2>{importing.warnings({ count: warnings.length })}</h2>
          <Remarks t={t} remarks={warnings.map((warning) => remark(call.locale, warning))} />
        </>
      )}
      <Stages call={call} stages={stages} />
    </>
  )
}

function Stages({ call: { t, locale }, stages }: { call: PageCall; stages: MapImport['stages'] }) {
  const { importing, maps, map } = t.pages.board
  const { columns } = t.imports
  const count = (value: number | undefined) => (value === undefined ? '—' : formatNumber(locale, value))
  return (
    <ScrollTable caption={importing.caption}>
      <Heads
        names={[
          ...[columns.stage, maps.barriers, map.rows.touchpoints],
          ...[columns.entrants, columns.completions, importing.fields],
        ]}
        numbers={[3, 4]}
      />
      <tbody>
        {stages.map((stage) => (
          <tr>
            <th scope="row">{stage.name}</th>
            <td>
              <ul class="plain">
                {stage.barriers.map((barrier) => (
                  <li>{barrier.title}</li>
                ))}
              </ul>
            </td>
            <td>{(stage.touchpoints ?? []).map(({ channel, label }) => label ?? channel).join(', ')}</td>
            <td class="number">{count(stage.entrants)}</td>
            <td class="number">{count(stage.completions)}</td>
            <td>
              {(['goal', 'actions', 'thoughts', 'emotion', 'opportunities', 'medianMinutes'] as const)
                .filter((field) => stage[field] !== undefined)
                .map((field) => columns[field])
                .concat((stage.notes ?? []).map((note) => note.label))
                .join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
