import type { EvidenceRuleRow } from '../../../../db/queries/evidenceRules.ts'
import { evidenceRuleResource } from '../../../services/resources/evidenceRule.ts'
import type { PageCall } from '../../page.ts'

export const readRule = async ({ deps, id }: PageCall): Promise<EvidenceRuleRow> =>
  (await evidenceRuleResource.read(deps, id)).view as EvidenceRuleRow
