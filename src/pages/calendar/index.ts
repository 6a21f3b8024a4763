import type { Action, Page } from '../page.ts'
import { calendarAction } from './action.ts'
import { calendarPage } from './page.tsx'

export const calendarPages: Page[] = [calendarPage]
export const calendarActions: Action[] = [calendarAction]
