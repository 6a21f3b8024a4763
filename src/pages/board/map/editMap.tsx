import { AppError } from '../../../errors.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { blank, checkInput, type FormState, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import { Choice, Field, Form, TextField } from '../../fields/formFields.tsx'
import { typedNumber } from '../../fields/typedNumber.ts'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { Press } from '../../parts/press.tsx'
import { cleared, differing } from './editing.ts'

const path = '/maps/{id}/edit'
const lists = ['traits', 'motives', 'needs'] as const
const fields = [
  ...['name', 'goal', 'segment', 'period', 'locale', 'currency', 'persona/name', 'persona/age'],
  ...lists.map((list) => `persona/${list}`),
]

/** A map as its form shows it: lists line by line. */
function valuesOf({
  name,
  goal,
  segment,
  period,
  locale,
  currency,
  persona,
}: MapRow): Record<string, string> {
  return {
    ...{ name, goal: goal ?? '', segment: segment ?? '', period, locale, currency },
    'persona/name': persona?.name ?? '',
    'persona/age': persona?.age === undefined ? '' : String(persona.age),
    ...Object.fromEntries(lists.map((list) => [`persona/${list}`, (persona?.[list] ?? []).join('\n')])),
  }
}

/** What was typed, as the API takes it; what is left empty is cleared. */
function patchOf(values: Record<string, string>, reader: Locale): object {
  const { name, period, locale, currency } = values
  const linesOf = (list: string) =>
    (values[`persona/${list}`] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const said = fields.some((field) => field.startsWith('persona/') && (values[field] ?? '') !== '')
  const age = typedNumber(values['persona/age'], reader)
  const persona = {
    name: values['persona/name'],
    ...(age === undefined ? {} : { age }),
    ...Object.fromEntries(lists.flatMap((list) => (linesOf(list).length > 0 ? [[list, linesOf(list)]] : []))),
  }
  return {
    ...{ name, period, locale, currency },
    ...cleared({
      goal: values.goal || undefined,
      segment: values.segment || undefined,
      persona: said ? persona : undefined,
    }),
  }
}

function labelsOf({ pages }: Dictionary): Record<string, string> {
  const { mapForm, map } = pages.board
  const { map: words } = pages.editing
  return {
    ...{ name: mapForm.name, goal: map.goal, segment: map.segment },
    ...{ period: mapForm.period, locale: mapForm.language, currency: mapForm.currency },
    'persona/name': words.personaName,
    'persona/age': words.age,
    ...Object.fromEntries(lists.map((list) => [`persona/${list}`, map[list]])),
  }
}

function MapFields({ t, form }: { t: Dictionary; form: FormState }) {
  const { mapForm, map } = t.pages.board
  const { map: words } = t.pages.editing
  return (
    <>
      <Field form={form} name="name" label={mapForm.name} required more={{ maxlength: '200' }} />
      <TextField form={form} name="goal" label={map.goal} />
      <Field form={form} name="segment" label={map.segment} more={{ maxlength: '200' }} />
      <Choice
        form={form}
        name="period"
        label={mapForm.period}
        hint={words.periodHint}
        options={[
          ['month', mapForm.periods.month],
          ['week', mapForm.periods.week],
        ]}
      />
      <Choice
        form={form}
        name="locale"
        label={mapForm.language}
        options={[
          ['en', mapForm.languages.en],
          ['ru', mapForm.languages.ru],
        ]}
      />
      <Field
        form={form}
        name="currency"
        label={mapForm.currency}
        hint={words.currencyHint}
        required
        more={{ maxlength: '3', size: '4' }}
      />
      <fieldset>
        <legend>{words.persona}</legend>
        <Field form={form} name="persona/name" label={words.personaName} more={{ maxlength: '200' }} />
        <Field form={form} name="persona/age" label={words.age} more={{ inputmode: 'numeric' }} />
        {lists.map((list) => (
          <TextField form={form} name={`persona/${list}`} label={map[list]} hint={words.lines} />
        ))}
      </fieldset>
    </>
  )
}

/** @param theirs the map as it is stored now, where the reader had begun with another version of it */
function viewOf({ t, csrf }: PageCall, map: MapRow, form: FormState, theirs?: MapRow): View {
  const { map: words } = t.pages.editing
  const at = `/maps/${map.id}`
  return {
    title: words.title,
    place: { map },
    ...(theirs !== undefined ? { status: 412 } : form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        {theirs === undefined ? null : (
          <Conflict t={t} fields={differing(valuesOf(theirs), form.values, labelsOf(t))} />
        )}
        <Form action={`${at}/edit`} csrf={csrf} form={form} t={t} submit={t.pages.common.save} cancel={at}>
          <input type="hidden" name="version" value={form.values.version} />
          <MapFields t={t} form={form} />
        </Form>
        {map.archived ? null : (
          <>
            <h2>{words.archive}</h2>
            <p>{words.archiveText}</p>
            <Press action={`${at}/archive`} csrf={csrf} text={words.archive} label={words.archive} />
          </>
        )}
      </>
    ),
  }
}

const read = async ({ deps, id }: PageCall): Promise<MapRow> =>
  (await mapResource.read(deps, id)).view as MapRow

/** What a map is called, whose journey it is, and what its numbers are per. */
export const editMapPage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const map = await read(call)
    return viewOf(call, map, blank({ ...valuesOf(map), version: String(map.version) }))
  },
}

export const editMap: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, t } = call
    const version = call.field('version')
    const values = { ...typedInto(call, fields), version }
    const map = await read(call)
    const rules = { currency: t.pages.board.mapForm.currencyHint }
    const checked = checkInput(mapResource.patch, patchOf(values, call.locale), t, labelsOf(t), rules)
    if (!checked.ok) return viewOf(call, map, { values, faults: checked.faults })
    try {
      const target = { id, version: Number(version) }
      await call.write(() => mapResource.plan.update(deps, actor, target, checked.input))
      return { redirect: `/maps/${id}` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version'))
        return viewOf(call, map, { values, faults: faultsOfRefusal(t, error) })
      const now = await read(call)
      return viewOf(call, now, { values: { ...values, version: String(now.version) }, faults: [] }, now)
    }
  },
}

/** Whatever it says by now, it is put away the same way, and comes back the same way. */
export const archiveMap: Action = {
  path: '/maps/{id}/archive',
  role: 'editor',
  run: async ({ deps, actor, id, field, write }) => {
    const patch = { archived: field('archived') !== 'no' }
    await write(() => mapResource.plan.update(deps, actor, { id, version: undefined }, patch))
    return { redirect: `/maps/${id}` }
  },
}
