import type { Role } from '../../../deps.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { Badge } from '../../parts/badge.tsx'

export const roles: readonly Role[] = ['viewer', 'editor', 'admin']

const looks = {
  active: { icon: 'check', tone: 'good' },
  revoked: { icon: 'cross', tone: 'bad' },
  expired: { icon: 'clock', tone: 'warn' },
  archived: { icon: 'minus', tone: 'neutral' },
} as const

/** Whether a member, token or channel is in use, by icon, word and colour. */
export function State({ t, state }: { t: Dictionary; state: keyof typeof looks }) {
  return <Badge {...looks[state]}>{t.pages.admin.state[state]}</Badge>
}
