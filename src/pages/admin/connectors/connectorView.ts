import type { ConnectorRow } from '../../../../db/queries/connectors.ts'
import { type ConnectorKind, connectors } from '../../../connectors/index.ts'
import type { Connection } from '../../../services/connectors/connect.ts'

/** A connector as pages see it: without its token. */
export type Connector = Omit<ConnectorRow, 'encryptedToken' | 'leaseUntil'> & {
  experiments: (Omit<Connection, 'mapping'> & { mapping: Connection['mapping'] | null })[]
}

/** The tool as people know it. */
export const toolName = (kind: string): string =>
  Object.hasOwn(connectors, kind) ? connectors[kind as ConnectorKind].name : kind
