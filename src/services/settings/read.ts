import { readSettingsRow } from '../../../db/queries/settings.ts'
import type { Deps } from '../../deps.ts'

/** What holds where nobody has set anything. */
const unset = {
  id: 'settings',
  timeZone: 'UTC',
  locale: 'en' as const,
  currency: 'EUR',
  digest: { nextTests: 3 },
  version: 0,
  createdAt: '',
  updatedAt: '',
}

export async function readSettings(deps: Deps) {
  return (await readSettingsRow(deps.db)) ?? unset
}
