import type { FieldFault } from '../../fields/checkInput.ts'
import { faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
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
export function connectorInput(values: Record<string, string>, token: string) {
  const { name, baseUrl, tokenVariable, everyHours, 'settings/projectId': projectId = '' } = values
  return {
    name,
    baseUrl,
    settings: projectId === '' ? {} : { projectId },
    everyHours: typedNumber(everyHours),
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
  const { form } = t.pages.connectors
  const sentences: Record<string, (detail: string) => string> = {
    baseUrl: () => form.baseUrlRule,
    tokenVariable: () => form.variableRule,
    token: (detail) => (detail.startsWith('is needed again') ? form.tokenAgain : form.tokenEither),
    'settings/projectId': (detail) =>
      detail.startsWith('is not a setting') ? form.projectIdStray : form.projectIdRule,
  }
  return faultsOfRefusal(error).map(({ field, text }) => ({ field, text: sentences[field]?.(text) ?? text }))
}
