import type { Action, Page } from '../page.ts'
import { mapsPage } from './maps.tsx'

export const boardPages: Page[] = [mapsPage]
export const boardActions: Action[] = []
