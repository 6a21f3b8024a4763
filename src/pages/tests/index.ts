import type { Action, Page } from '../page.ts'
import { estimatesPage, saveEstimates, tryEstimates, undoEstimates } from './backlog/estimates/actions.tsx'
import { backlogPage } from './backlog.tsx'
import { experimentAction } from './experiment/action.ts'
import { experimentPage } from './experiment/view.tsx'
import { archiveHypothesis, editHypothesis, editHypothesisPage, undoHypothesis } from './hypothesis/edit.tsx'
import { hypothesisPage } from './hypothesis.tsx'
import { planTest, tryPlan } from './plan/action.ts'
import { editPlan, editPlanPage, tryEditedPlan } from './plan/edit.tsx'
import { provenPage } from './proven/page.tsx'
import { summaryPage } from './summary/page.tsx'

export const testPages: Page[] = [
  backlogPage,
  hypothesisPage,
  editHypothesisPage,
  estimatesPage,
  experimentPage,
  summaryPage,
  editPlanPage,
  provenPage,
]
export const testActions: Action[] = [
  planTest,
  tryPlan,
  editHypothesis,
  archiveHypothesis,
  undoHypothesis,
  editPlan,
  tryEditedPlan,
  experimentAction,
  saveEstimates,
  tryEstimates,
  undoEstimates,
]
