import { AppError } from '../../errors.ts'
import { formatInstant } from '../../locales/format.ts'
import { readSettings } from '../../services/settings/read.ts'
import { settingsPatch, updateSettings } from '../../services/settings/update.ts'
import { blank, checkInput, type FormState, typedInto } from '../fields/checkInput.ts'
import { Choice, Field, Form } from '../fields/formFields.tsx'
import { typedNumber } from '../fields/typedNumber.ts'
import type { Action, Page, PageCall, View } from '../page.ts'
import { Facts } from '../parts/facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { ChangedMeanwhile, type Settings } from './changedMeanwhile.tsx'
import { SettingsRooms } from './settingsRooms.tsx'

const path = '/settings'
const zones = 'time-zones'

function SettingsForm({ call, form, version }: { call: PageCall; form: FormState; version: number }) {
  const { t } = call
  const { settings } = t.pages.admin
  return (
    <Form action={path} csrf={call.csrf} form={form} t={t} submit={t.pages.common.save}>
      <input type="hidden" name="version" value={String(version)} />
      <Field
        form={form}
        name="timeZone"
        label={settings.timeZone}
        hint={settings.timeZoneHint}
        required
        more={{ list: zones, maxlength: '60' }}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option value={zone} />
        ))}
      </datalist>
      <Choice
        form={form}
        name="locale"
        label={settings.locale}
        hint={settings.localeHint}
        options={[
          ['en', settings.languages.en],
          ['ru', settings.languages.ru],
        ]}
      />
      <Field
        form={form}
        name="currency"
        label={settings.currency}
        hint={settings.currencyHint}
        required
        more={{ maxlength: '3', size: '4' }}
      />
      <Field
        form={form}
        name="digest/nextTests"
        type="number"
        label={settings.nextTests}
        hint={settings.nextTestsHint}
        required
        more={{ min: '0', max: '10', step: '1' }}
      />
    </Form>
  )
}

/** The settings for those who cannot change them. */
function ReadOnly({ call, now }: { call: PageCall; now: Settings }) {
  const { settings } = call.t.pages.admin
  return (
    <>
      <Facts
        rows={[
          [settings.timeZone, now.timeZone],
          [settings.locale, settings.languages[now.locale]],
          [settings.currency, now.currency],
          [settings.nextTests, String(now.digest.nextTests)],
        ]}
      />
      <p class="hint">{settings.readOnly}</p>
    </>
  )
}

function settingsView(call: PageCall, now: Settings, form: FormState, isStale = false): View {
  const { t, locale } = call
  const { settings } = t.pages.admin
  const isSaved = call.query.saved === '1' && form.faults.length === 0
  return {
    title: settings.title,
    status: isStale ? 412 : form.faults.length === 0 ? 200 : 422,
    body: (
      <>
        <SettingsRooms call={call} here="general" />
        {isStale ? <ChangedMeanwhile call={call} now={now} form={form} /> : null}
        {isSaved ? (
          <Notice tone="good" role="status">
            <p>{settings.saved}</p>
          </Notice>
        ) : null}
        <p class="hint">
          <b>{settings.timeZone}.</b>{' '}
          {t.pages.deployment.clock({
            at: formatInstant(locale, call.deps.now().toISOString(), now.timeZone),
          })}{' '}
          {call.can('admin') ? (
            <button type="button" class="bare compact offer" data-zone="f-timeZone">
              {settings.thisComputers}
            </button>
          ) : null}
        </p>
        {call.can('admin') ? (
          <SettingsForm call={call} form={form} version={now.version} />
        ) : (
          <ReadOnly call={call} now={now} />
        )}
        <p class="hint">
          {now.updatedAt === ''
            ? settings.never
            : settings.changed({ at: formatInstant(locale, now.updatedAt, now.timeZone) })}
        </p>
      </>
    ),
  }
}

export const settingsPage: Page = {
  path,
  role: 'viewer',
  view: async (call) => {
    const now = await readSettings(call.deps)
    const { timeZone, locale, currency, digest } = now
    return settingsView(
      call,
      now,
      blank({ timeZone, locale, currency, 'digest/nextTests': String(digest.nextTests) }),
    )
  },
}

export const changeSettings: Action = {
  path,
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, t } = call
    const { settings } = t.pages.admin
    const values = typedInto(call, ['timeZone', 'locale', 'currency', 'digest/nextTests'])
    const { timeZone, locale, currency, 'digest/nextTests': nextTests } = values
    const input = { timeZone, locale, currency, digest: { nextTests: typedNumber(nextTests, call.locale) } }
    const labels = {
      timeZone: settings.timeZone,
      locale: settings.locale,
      currency: settings.currency,
      'digest/nextTests': settings.nextTests,
    }
    const checked = checkInput(settingsPatch, input, t, labels, {
      timeZone: settings.timeZoneRule,
      currency: settings.currencyRule,
    })
    if (!checked.ok) {
      const now = await readSettings(deps)
      return settingsView(
        call,
        { ...now, version: Number(call.field('version')) },
        {
          values,
          faults: checked.faults,
        },
      )
    }
    try {
      await call.write(() => updateSettings(deps, actor, Number(call.field('version')), checked.input))
      return { redirect: `${path}?saved=1` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      return settingsView(call, await readSettings(deps), { values, faults: [] }, true)
    }
  },
}
