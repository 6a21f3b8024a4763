import type { Page } from '../page.ts'
import { searchPage } from './page.tsx'

export const searchPages: Page[] = [searchPage]
