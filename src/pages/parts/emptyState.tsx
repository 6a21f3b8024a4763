import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  icon?: IconName
  /** What there is none of, as a sentence. */
  title: string
  /** Why that is, and what would be here. */
  children?: Child
  /** What to do about it: buttons and links. */
  actions?: Child
}

/** Stands where a list, a table or a chart would, until there is something to show. */
export function EmptyState({ icon = 'ring', title, children, actions }: Props) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="empty-title">{title}</p>
      {children}
      {actions === undefined ? null : <div class="actions">{actions}</div>}
    </div>
  )
}
