import { formatNumber } from '../../../locales/format.ts'
import type { PreviewedEvidence } from '../../../services/evidence/previewFile.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import { blank } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import { packFile } from '../file/carriedFile.ts'
import { Known } from '../file/known.tsx'
import { Warnings } from '../file/warnings.tsx'
import { LeftOutTable } from './leftOutTable.tsx'
import { RowTable } from './rowTable.tsx'

interface Props {
  call: PageCall
  map: MapRow
  seen: PreviewedEvidence
  bytes: Uint8Array
  source: string
  /** The file came in before, and nobody said that it should come in again. */
  unticked: boolean
}

/** Where each row of a file would go, and the form that stores them. */
export function EvidencePreview({ call, map, seen, bytes, source, unticked }: Props) {
  const { t, csrf, locale } = call
  const { evidence: words } = t.pages.imports
  const fresh = seen.rows.filter(({ isKnown }) => !isKnown)
  const withheld = fresh.filter((row) => row.withheld).length
  const back = `/maps/${map.id}/import-evidence`
  const count = (n: number) => formatNumber(locale, n)
  const guessed = fresh.filter(({ by }) => by === 'similarTitle').length
  const { tiles } = words
  return (
    <>
      <Stats>
        <StatTile
          label={tiles.fresh}
          value={count(fresh.length)}
          note={tiles.freshNote({ barriers: new Set(fresh.map(({ barrierId }) => barrierId)).size })}
        />
        <StatTile label={tiles.guessed} value={count(guessed)} note={tiles.guessedNote} />
        <StatTile
          label={tiles.doubles}
          value={count(seen.rows.length - fresh.length)}
          note={tiles.doublesNote}
        />
        <StatTile label={tiles.leftOut} value={count(seen.leftOut.length)} note={tiles.leftOutNote} />
      </Stats>
      {fresh.length === 0 ? (
        <Notice tone="neutral">
          <p>
            {words.nothingNew} <a href={back}>{words.title}</a>
          </p>
        </Notice>
      ) : (
        <Form
          action={back}
          csrf={csrf}
          form={blank()}
          t={t}
          submit={words.store({ count: fresh.length })}
          files
          cancel={back}
          class="card"
        >
          <p>{words.masked}</p>
          {withheld === 0 ? null : <p>{words.withheld({ count: withheld })}</p>}
          {seen.known === null ? null : <Known call={call} known={seen.known} missing={unticked} />}
          <input type="hidden" name="carried" value={packFile(bytes)} />
          <input type="hidden" name="source" value={source} />
        </Form>
      )}
      <LeftOutTable call={call} map={map} rows={seen.leftOut} />
      <RowTable call={call} rows={seen.rows} />
      <Warnings t={t} warnings={seen.warnings} />
    </>
  )
}
