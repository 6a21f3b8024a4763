import type { Dictionary } from './dictionary.ts'

/** What whoever set an installation up is kept as, before anybody said who that is: the last two by earlier versions. */
const firstAdministrator = new Set(['Administrator', 'JOURNEYPROOF_ADMIN_TOKEN', 'first admin token'])

/** Whose name stands beside a thing, in a reader's words where it is not a person's own. */
export const personName = (t: Pick<Dictionary, 'pages'>, name: string): string =>
  firstAdministrator.has(name) ? t.pages.common.administrator : name
