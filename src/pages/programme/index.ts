import type { Page } from '../page.ts'
import { programmePage } from './page.tsx'

export const programmePages: Page[] = [programmePage]
