import type { Role } from '../../../deps.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'

export const roles: readonly Role[] = ['viewer', 'editor', 'admin']

const looks = {
  active: { icon: '✔', tone: 'good' },
  revoked: { icon: '✖', tone: 'bad' },
  expired: { icon: '◷', tone: 'wait' },
  archived: { icon: '▪', tone: '' },
} as const

/** Whether a member, token or channel is in use, by icon, word and colour. */
export function State({ t, state }: { t: Dictionary; state: keyof typeof looks }) {
  const { icon, tone } = looks[state]
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true">{icon}</span>
      {t.pages.admin.state[state]}
    </span>
  )
}
