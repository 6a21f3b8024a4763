import { formatNumber } from '../../../../locales/format.ts'
import type { Locale } from '../../../../locales/plural.ts'
import { packFile } from '../../../imports/file/carriedFile.ts'
import { formatName } from '../../../imports/formatName.ts'
import type { PageCall } from '../../../page.ts'
import { CsrfField } from '../../../parts/csrfField.tsx'
import { Heads, ScrollTable } from '../../../parts/scrollTable.tsx'
import type { FailedForm } from '../../failedForm.tsx'
import { FileFaults } from '../fileFaults.tsx'
import { fileTotals } from './fileTotals.ts'
import { MappingFields } from './mappingFields.tsx'
import type { Previewed } from './previewed.ts'
import { TotalsTable } from './totalsTable.tsx'

const remarksShown = 100

interface Props {
  call: PageCall
  seen: Previewed
  /** What is wrong with the file, said first. */
  failed: FailedForm | undefined
}

/** What a file would come to, and the form that imports it or looks at it with another mapping. */
export function Preview({ call, seen, failed }: Props) {
  const { t, csrf, id } = call
  const texts = t.pages.resultImports
  const totals = fileTotals(seen)
  const { format, mappingFrom, read } = seen.file
  const { answer } = seen
  const path = `/experiments/${id}`
  // Our own columns need no mapping.
  const mapped = format !== null && format !== 'rows'
  return (
    <section id="preview" class="card">
      <h3>{texts.previewTitle}</h3>
      <FileFaults t={t} failed={failed} />
      {format === null ? null : (
        <p>{texts.understood({ format: formatName(t, format), rows: read.understood })}</p>
      )}
      {answer === null ? null : (
        <>
          <p>
            {texts.recorded({ accepted: answer.accepted ?? 0, replaced: answer.replaced ?? 0 })}{' '}
            {texts.modes[answer.mode]}
          </p>
          {answer.reported === undefined || answer.reported === 0 ? null : (
            <p>{texts.figures({ reported: answer.reported })}</p>
          )}
          {answer.known === undefined ? null : (
            <p class="notice">{texts.known({ by: answer.known.by, date: answer.known.at.slice(0, 10) })}</p>
          )}
        </>
      )}
      {mapped ? <p>{texts.mappingFrom[mappingFrom]}</p> : null}
      <TotalsTable call={call} totals={totals} />
      <Remarks call={call} seen={seen} warned={totals?.isOff === true} />
      <form method="post" action={`${path}#verdict`} enctype="multipart/form-data">
        <CsrfField value={csrf} />
        <input type="hidden" name="form" value="file" />
        <input type="hidden" name="carried" value={packFile(seen.bytes)} />
        <input type="hidden" name="format" value={format ?? 'auto'} />
        <input type="hidden" name="mode" value={seen.terms.mode ?? ''} />
        {mapped ? <MappingFields call={call} seen={seen} /> : null}
        {answer?.known === undefined ? null : (
          <p>
            <label>
              <input type="checkbox" name="again" value="1" /> {texts.again}
            </label>
          </p>
        )}
        <p class="actions">
          {answer === null ? null : (
            <button type="submit" name="step" value="import">
              {texts.submit}
            </button>
          )}
          {mapped ? (
            <button type="submit" name="step" value="preview" class="quiet" formaction={`${path}#preview`}>
              {texts.previewAgain}
            </button>
          ) : null}
        </p>
      </form>
      <FirstRows call={call} seen={seen} />
    </section>
  )
}

interface RemarksProps {
  call: PageCall
  seen: Previewed
  /** Something was remarked above already. */
  warned: boolean
}

function Remarks({ call: { t }, seen: { answer }, warned }: RemarksProps) {
  const texts = t.pages.resultImports
  const faultTexts = t.pages.tests.faults
  const warnings = answer?.warnings ?? []
  if (warnings.length === 0) return answer === null || warned ? null : <p>{texts.noWarnings}</p>
  return (
    <>
      <h4>{texts.warnings}</h4>
      <ul>
        {warnings.slice(0, remarksShown).map(({ line, pointer, detail }) => (
          <li>
            {line === undefined ? (pointer ?? '') : faultTexts.line({ line: String(line) })}
            {line === undefined && pointer === undefined ? '' : ': '}
            {detail}
          </li>
        ))}
        {warnings.length > remarksShown ? (
          <li>{texts.more({ count: warnings.length - remarksShown })}</li>
        ) : null}
      </ul>
    </>
  )
}

function FirstRows({ call: { t, locale }, seen: { answer } }: { call: PageCall; seen: Previewed }) {
  const rows = answer?.firstRows ?? []
  if (rows.length === 0) return null
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return (
    <ScrollTable caption={t.pages.resultImports.firstRows}>
      <Heads names={names} />
      <tbody>
        {rows.map((row) => (
          <tr>
            {names.map((name) => (
              <td>{cell(locale, row[name])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

/** Sums and spreads as short as they can be told apart; counts and words as they are. */
const cell = (locale: Locale, value: unknown): string =>
  value === undefined
    ? ''
    : typeof value === 'number' && !Number.isInteger(value)
      ? formatNumber(locale, value, { maximumSignificantDigits: 6 })
      : String(value)
