import type { EventType, Happening } from '../../domain/event.ts'
import { formatNumber } from '../format.ts'

type Decision = Happening<'decision.made'>['data']['decision']
type ImportKind = Happening<'import.done'>['data']['kind']

export const events = {
  titles: {
    'verdict.changed': 'A verdict has changed',
    'decision.made': 'A decision was recorded',
    'import.done': 'Data were imported',
  } satisfies Record<EventType, string>,
  decisions: {
    ship: 'ship it',
    rollBack: 'roll it back',
    iterate: 'iterate',
    stop: 'stop',
  } satisfies Record<Decision, string>,
  decided: (p: { by: string; decision: string }) => `${p.by}: ${p.decision}`,
  verdictThen: (p: { verdict: string | null }) =>
    p.verdict === null ? 'No verdict yet' : `Verdict at the time: ${p.verdict}`,
  imported: {
    map: 'A journey map',
    results: 'Results of a test',
    evidence: 'Evidence',
    backlog: 'A backlog',
  } satisfies Record<ImportKind, string>,
  counts: (p: { format: string; accepted: number; understood: number; by: string }) =>
    `Format ${p.format}: ${formatNumber('en', p.accepted)} of ${formatNumber('en', p.understood)} entries stored, by ${p.by}`,
}
