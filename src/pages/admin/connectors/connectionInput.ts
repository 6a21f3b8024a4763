import type { Connection } from '../../../services/connectors/connect.ts'
import type { Connector } from './connectorView.ts'

type Fed = Connector['experiments'][number]

/** A connection as the form shows it: their names under our keys. */
export function connectionValues({ experimentId, theirId, mapping }: Fed): Record<string, string> {
  const metrics = Object.entries(mapping?.metrics ?? {}).map(([key, { column }]) => [`metric/${key}`, column])
  const variants = Object.entries(mapping?.variants ?? {}).map(([theirs, key]) => [`variant/${key}`, theirs])
  return { experimentId, theirId, ...Object.fromEntries([...metrics, ...variants]) }
}

/** The fields for their names, of the metrics and variants that an experiment has. */
export const nameFields = (of: { metrics: string[]; variants: string[] }): string[] => [
  ...of.metrics.map((key) => `metric/${key}`),
  ...of.variants.map((key) => `variant/${key}`),
]

/** What was typed, as a connection; what else was said of a metric (its denominator, say) stays. */
export function connectionInput(values: Record<string, string>, before: Fed | undefined): Connection {
  const typed = (prefix: string) =>
    Object.entries(values).flatMap(([field, value]) =>
      field.startsWith(prefix) && value !== '' ? [[field.slice(prefix.length), value] as const] : [],
    )
  const metrics = typed('metric/').map(([key, column]) => [
    key,
    { ...before?.mapping?.metrics?.[key], column },
  ])
  const variants = typed('variant/').map(([key, theirs]) => [theirs, key])
  const { metrics: _metrics, variants: _variants, ...rest } = before?.mapping ?? {}
  const mapping = {
    ...rest,
    ...(metrics.length === 0 ? {} : { metrics: Object.fromEntries(metrics) }),
    ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants) }),
  }
  const { experimentId = '', theirId = '' } = values
  return { experimentId, theirId, ...(Object.keys(mapping).length === 0 ? {} : { mapping }) }
}
