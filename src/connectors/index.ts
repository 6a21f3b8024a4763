import type { Connector } from './connector.ts'
import { growthBook } from './growthBook.ts'
import { postHog } from './postHog.ts'

/** The tools that there are connectors for. */
export const connectors = { growthbook: growthBook, posthog: postHog } satisfies Record<string, Connector>

export type ConnectorKind = keyof typeof connectors

export const connectorKinds = Object.keys(connectors) as ConnectorKind[]
