import type { Child } from 'hono/jsx'
import type { FrameworkId } from '../../../../domain/scoring/index.ts'
import type { RankingSettings } from '../../../../domain/scoring/settings.ts'
import { inputName } from '../../../../locales/rankingText.ts'
import type { FieldFault } from '../../../fields/checkInput.ts'
import type { PageCall } from '../../../page.ts'
import { CsrfField } from '../../../parts/csrfField.tsx'
import { type Looked, looksCarried } from '../address.ts'
import { isQuestion, ratingNames } from './values.ts'

export interface FormOf {
  hypothesisId: string
  /** The version that the reader has seen. */
  version: number
  framework: FrameworkId
  settings: RankingSettings
  looked: Looked
  values: Record<string, string>
  faults?: readonly FieldFault[]
}

interface Props extends FormOf {
  call: PageCall
  /** What comes of it: a line that says that it will be told, or what was computed. */
  tried: Child
  /** Where to go without sending it, where the form stands by itself. */
  cancel?: string
}

const ends = ['low', 'likely', 'high'] as const

/** What a criterion or question of a framework is called, and in what it is rated. */
export function ratingLabel(
  { t, locale }: Pick<PageCall, 't' | 'locale'>,
  { framework, settings }: Pick<FormOf, 'framework' | 'settings'>,
  name: string,
): string {
  const { scales } = t.pages.backlog.estimates
  const own = settings.criteria.find(({ key }) => framework === 'weighted' && key === name)?.name
  const scale =
    framework === 'wsjf'
      ? scales.hundred
      : framework !== 'pxl'
        ? scales.ten
        : isQuestion(framework, name)
          ? scales.yesNo
          : scales.ease
  return `${own ?? inputName(locale, name)}, ${scale}`
}

/** The estimates of a hypothesis to be changed: what the framework rates, and what all of them take. */
export function EstimatesForm({ call, tried, cancel, ...form }: Props) {
  const { t, csrf } = call
  const { hypothesisId: id, framework, settings, looked, values, faults = [] } = form
  const words = t.pages.backlog.estimates
  const idOf = (name: string) => `${id}-${name.replace(/[^\w-]/g, '-')}`
  const fault = (name: string) => faults.some(({ field }) => field === name)
  const input = (name: string, more: Record<string, string | boolean> = {}) => (
    <input
      id={idOf(name)}
      name={name}
      value={values[name] ?? ''}
      size={6}
      // The keypad of decimals has no minus on some telephones, and a lift may be below zero.
      inputmode={name.startsWith('estimates/lift/') ? undefined : 'decimal'}
      autocomplete="off"
      aria-invalid={fault(name) ? 'true' : undefined}
      {...more}
    />
  )
  const range = (name: string, legend: string, needed: boolean, hint?: string) => (
    <fieldset>
      <legend>{legend}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {ends.map((end) => (
        <span class="end">
          <label for={idOf(`${name}/${end}`)}>{words[end]}</label>
          {input(`${name}/${end}`, needed ? { required: true } : {})}
        </span>
      ))}
    </fieldset>
  )
  const ratings = ratingNames(framework, settings)
  const path = `/hypotheses/${id}/estimates`
  return (
    <form
      method="post"
      action={path}
      class="estimates"
      data-live={`#try-${id}`}
      data-live-action={`${path}/try`}
    >
      <CsrfField value={csrf} />
      <input type="hidden" name="version" value={String(form.version)} />
      <input type="hidden" name="framework" value={framework} />
      <input type="hidden" name="looked" value={looksCarried(looked)} />
      {ratings.length === 0 ? null : (
        <fieldset class="ratings">
          <legend>{words.ratings({ framework: t.ranking.frameworks[framework].name })}</legend>
          {ratings.map((rating) => {
            const name = `ratings/${framework}/${rating}`
            return (
              <span class="end">
                <label for={idOf(name)}>{ratingLabel(call, form, rating)}</label>
                {isQuestion(framework, rating) ? (
                  <select id={idOf(name)} name={name}>
                    {[
                      ['', t.pages.common.unknown],
                      ['true', words.yes],
                      ['false', words.no],
                    ].map(([value, text]) => (
                      <option value={value} selected={values[name] === value}>
                        {text}
                      </option>
                    ))}
                  </select>
                ) : (
                  input(name)
                )}
              </span>
            )
          })}
        </fieldset>
      )}
      {range('estimates/lift', words.lift, true)}
      {range('estimates/effortWeeks', words.effort, true)}
      {range('estimates/reach', words.reach, false, words.reachHint)}
      <fieldset>
        <legend>{words.confidence}</legend>
        <p class="hint" id={idOf('confidence-hint')}>
          {words.typedHint}
        </p>
        <span class="end">
          <label for={idOf('estimates/confidence')}>{words.likely}</label>
          {input('estimates/confidence', { 'aria-describedby': idOf('confidence-hint') })}
        </span>
      </fieldset>
      <div class="outcome" id={`try-${id}`} aria-live="polite">
        {tried}
      </div>
      <div class="actions">
        <button type="submit" class="compact">
          {words.save}
        </button>
        <button type="submit" class="quiet compact" formaction={`${path}/try`}>
          {words.tryOut}
        </button>
        {cancel === undefined ? null : <a href={cancel}>{t.pages.common.cancel}</a>}
      </div>
    </form>
  )
}
