import type { Action, Page } from '../page.ts'
import { previewBacklog, storeBacklog } from './backlog/action.tsx'
import { importBacklogPage } from './backlog/page.tsx'
import { previewEvidence, storeEvidence } from './evidence/action.tsx'
import { importEvidencePage } from './evidence/page.tsx'
import { importPage } from './list/importPage.tsx'
import { importsPage } from './list/page.tsx'
import { reverse } from './list/reverse.ts'
import { addRule, deleteRule, moveRuleAction } from './rules/actions.ts'
import { editRule, editRulePage } from './rules/edit.tsx'
import { rulesPage } from './rules/page.tsx'

export const importPages: Page[] = [
  importEvidencePage,
  rulesPage,
  editRulePage,
  importBacklogPage,
  importsPage,
  importPage,
]
export const importActions: Action[] = [
  previewEvidence,
  storeEvidence,
  addRule,
  moveRuleAction,
  editRule,
  deleteRule,
  previewBacklog,
  storeBacklog,
  reverse,
]
