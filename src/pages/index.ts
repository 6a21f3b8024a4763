import { adminActions, adminDownloads, adminPages } from './admin/index.ts'
import { boardActions, boardPages } from './board/index.ts'
import { calendarActions, calendarPages } from './calendar/index.ts'
import { exportDownloads } from './exports/downloads.ts'
import { importActions, importPages } from './imports/index.ts'
import type { Action, Download, Page } from './page.ts'
import { programmePages } from './programme/index.ts'
import { searchPages } from './search/index.ts'
import { testActions, testPages } from './tests/index.ts'

/** Every page, and every form that one of them holds. */
export const pages: Page[] = [
  ...boardPages,
  ...testPages,
  ...adminPages,
  ...calendarPages,
  ...programmePages,
  ...searchPages,
  ...importPages,
]
export const actions: Action[] = [
  ...boardActions,
  ...testActions,
  ...adminActions,
  ...calendarActions,
  ...importActions,
]

/** Every file that a page links to. */
export const downloads: Download[] = [...exportDownloads, ...adminDownloads]
