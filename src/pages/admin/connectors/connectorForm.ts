import type { FaultCode } from '../../../domain/fault.ts'
import { AppError } from '../../../errors.ts'
import { faultText } from '../../../locales/faultText.ts'
import type { FieldFault } from '../../fields/checkInput.ts'
import { typedInto } from '../../fields/checkInput.ts'
import { typedNumber } from '../../fields/typedNumber.ts'
import type { FormCall, PageCall } from '../../page.ts'
import type { Connector } from './connectorView.ts'

const fields = [
  'kind',
  'name',
  'baseUrl',
  'token',
  'tokenVariable',
  'settings/projectId',
  'everyHours',
] as const

/** What was typed; a token that was is handed on, and shown to nobody again. */
export function connectorTyped(call: FormCall) {
  const typed = typedInto(call, fields)
  return { token: typed.token ?? '', values: { ...typed, token: '' } as Record<string, string> }
}

/** A connector as the form shows it. */
export const connectorValues = ({ kind, name, baseUrl, settings, everyHours }: Connector) => ({
  kind,
  name,
  baseUrl,
  token: '',
  tokenVariable: '',
  'settings/projectId': settings.projectId ?? '',
  everyHours: String(everyHours),
})

/** What was typed as the service takes it. */
export function connectorInput({ locale }: PageCall, values: Record<string, string>, token: string) {
  const { name, baseUrl, tokenVariable, everyHours, 'settings/projectId': projectId = '' } = values
  return {
    name,
    baseUrl,
    settings: projectId === '' ? {} : { projectId },
    everyHours: typedNumber(everyHours, locale),
    ...(token === '' ? {} : { token }),
    ...(tokenVariable === '' ? {} : { tokenVariable }),
  }
}

export function connectorLabels({ t }: PageCall): Record<string, string> {
  const { form } = t.pages.connectors
  return { ...form, 'settings/projectId': form.projectId, tokenVariable: form.variable }
}

/** Sentences for what the schema says by rules of its own. */
export function connectorRules({ t }: PageCall): Record<string, string> {
  const { baseUrlRule, tokenRule, variableRule } = t.pages.connectors.form
  return { baseUrl: baseUrlRule, token: tokenRule, tokenVariable: variableRule }
}

/** What the service has against a connector, in the reader's words; anything else than faults goes on. */
export function connectorRefusal({ t }: PageCall, error: unknown): FieldFault[] {
  if (!(error instanceof AppError) || error.code !== 'invalid') throw error
  const { form } = t.pages.connectors
  const sentences: Record<string, (code: FaultCode) => string> = {
    baseUrl: () => form.baseUrlRule,
    tokenVariable: () => form.variableRule,
    token: (code) => (code === 'token_needed_again' ? form.tokenAgain : form.tokenEither),
    'settings/projectId': (code) => (code === 'stray_setting' ? form.projectIdStray : form.projectIdRule),
  }
  return error.faults.map(({ pointer, detail }) => {
    const field = pointer.slice(1)
    return { field, text: sentences[field]?.(detail.code) ?? faultText(t, detail) }
  })
}
