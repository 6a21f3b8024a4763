import type { Action, Page } from '../page.ts'

export const testPages: Page[] = []
export const testActions: Action[] = []
