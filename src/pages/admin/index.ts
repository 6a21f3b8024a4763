import type { Action, Page } from '../page.ts'

export const adminPages: Page[] = []
export const adminActions: Action[] = []
