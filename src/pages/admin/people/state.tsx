import type { Role } from '../../../deps.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { Icon } from '../../parts/icon.tsx'

export const roles: readonly Role[] = ['viewer', 'editor', 'admin']

const looks = {
  active: { icon: 'check', tone: 'good' },
  revoked: { icon: 'cross', tone: 'bad' },
  expired: { icon: 'clock', tone: 'wait' },
  archived: { icon: 'minus', tone: '' },
} as const

/** Whether a member, token or channel is in use, by icon, word and colour. */
export function State({ t, state }: { t: Dictionary; state: keyof typeof looks }) {
  const { icon, tone } = looks[state]
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {t.pages.admin.state[state]}
    </span>
  )
}
