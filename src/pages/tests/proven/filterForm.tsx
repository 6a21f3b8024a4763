import type { choices, LibraryFilter } from '../../../services/library/filtered.ts'
import { NO_TYPE, outcomes } from '../../../services/library/filtered.ts'
import { LONGEST_QUESTION } from '../../../services/search/terms.ts'
import type { PageCall } from '../../page.ts'
import { figures } from '../figures.ts'

interface Props {
  call: PageCall
  filter: LibraryFilter
  found: ReturnType<typeof choices>
  metricName(key: string): string
}

/** What of the library is shown; every choice says how many tests it has. */
export function FilterForm({ call: { t, locale, id }, filter, found, metricName }: Props) {
  const texts = t.pages.library
  const { count } = figures(locale, t)
  const counted = (counts: Map<string, number>, nameOf: (key: string) => string) =>
    [...counts].map(([key, n]) => [key, `${nameOf(key)} (${count(n)})`] as const)
  const typeName = (type: string) =>
    type === NO_TYPE ? texts.noType : (t.pages.board.barrierTypes[type] ?? type)
  const outcomeName = (outcome: string) => {
    const known = outcomes.find((one) => one === outcome)
    if (known === undefined) return outcome
    return known === 'contested' ? t.pages.tests.contested : t.pages.tests.statuses[known]
  }
  return (
    <search>
      <form class="filters" action={`/maps/${id}/proven`} data-live="#library">
        <Select
          name="outcome"
          label={texts.outcome}
          chosen={filter.outcome}
          all={texts.all}
          options={counted(found.outcomes, outcomeName)}
        />
        <Select
          name="type"
          label={texts.type}
          chosen={filter.type}
          all={texts.all}
          options={counted(found.types, typeName)}
        />
        <Select
          name="metric"
          label={texts.metric}
          chosen={filter.metric}
          all={texts.all}
          options={counted(found.metrics, metricName)}
        />
        <div class="field">
          <label for="library-q">{texts.text}</label>
          <input id="library-q" name="q" type="search" value={filter.q} maxlength={LONGEST_QUESTION} />
        </div>
        <button type="submit" class="quiet">
          {texts.show}
        </button>
      </form>
    </search>
  )
}

interface SelectProps {
  name: string
  label: string
  chosen: string
  all: string
  options: readonly (readonly [value: string, text: string])[]
}

function Select({ name, label, chosen, all, options }: SelectProps) {
  return (
    <div class="field">
      <label for={`library-${name}`}>{label}</label>
      <select id={`library-${name}`} name={name}>
        <option value="">{all}</option>
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
