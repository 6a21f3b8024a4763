import { accessRequests } from './valid/access.ts'
import { calculators } from './valid/calculators.ts'
import { calendars } from './valid/calendars.ts'
import { connectors } from './valid/connectors.ts'
import { digests } from './valid/digests.ts'
import type { Entry } from './valid/entry.ts'
import { evidenceRequests } from './valid/evidence.ts'
import { experimentRequests } from './valid/experiments.ts'
import { hypothesisRequests } from './valid/hypotheses.ts'
import { importRequests } from './valid/imports.ts'
import { mapRequests } from './valid/maps.ts'
import type { World } from './world.ts'

/** Every operation that takes a body, or changes something, with a request that works; deletions last. */
export function validRequests(w: World): Record<string, Entry> {
  return {
    ...mapRequests(w),
    ...evidenceRequests(w),
    ...hypothesisRequests(w),
    ...experimentRequests(w),
    ...importRequests(w),
    ...calculators(w),
    ...calendars(w),
    ...digests(w),
    ...connectors(w),
    ...accessRequests(w),
    'delete /evidence-rules/{id}': { valid: [{ id: w.spareEvidenceRule }] },
    'delete /evidence/{id}': { valid: [{ id: w.evidence }] },
    'delete /barriers/{id}': { valid: [{ id: w.spareBarrier }] },
    'delete /experiments/{id}': { valid: [{ id: w.spareDraft }] },
    'delete /hypotheses/{id}': { valid: [{ id: w.spareHypothesis }] },
    'delete /metrics/{id}': { valid: [{ id: w.spareMetric }] },
    'delete /stages/{id}': { valid: [{ id: w.spareStage }] },
    'delete /maps/{id}': { valid: [{ id: w.emptyMap }] },
    'delete /connectors/{id}': { valid: [{ id: w.spareConnector }] },
    'delete /channels/{id}': { valid: [{ id: w.spareChannel }] },
    'delete /calendars/{id}': { valid: [{ id: w.spareCalendar }] },
    'delete /links/{id}': { valid: [{ id: w.sharedLink }] },
    'delete /tokens/{id}': { valid: [{ id: w.spareToken }] },
    'delete /members/{id}': { valid: [{ id: w.spareMember }] },
  }
}
