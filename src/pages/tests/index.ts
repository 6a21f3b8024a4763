import type { Action, Page } from '../page.ts'
import { backlogPage } from './backlog.tsx'
import { experimentAction } from './experiment/action.ts'
import { experimentPage } from './experiment/view.tsx'
import { hypothesisPage } from './hypothesis.tsx'
import { planTest } from './plan/action.ts'
import { provenPage } from './proven/page.tsx'

export const testPages: Page[] = [backlogPage, hypothesisPage, experimentPage, provenPage]
export const testActions: Action[] = [planTest, experimentAction]
