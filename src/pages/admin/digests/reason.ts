import type { Dictionary } from '../../../locales/dictionary.ts'

/** Why a message was not taken: what the other side answered, with what that means where we know it, or that it did not answer. */
export function reasonText(t: Dictionary, reason: string): string {
  const { reasons } = t.pages.admin.digests
  if (reason in reasons) return reasons[reason as keyof typeof reasons]
  const { ours, slack, statuses } = t.pages.channels.reasons
  if (reason in ours) return ours[reason as keyof typeof ours]
  const [, status = '', word = ''] = /^(\d{3})(?: (\w+))?/.exec(reason) ?? []
  const meaning = Object.hasOwn(slack, word)
    ? slack[word as keyof typeof slack]
    : status in statuses
      ? statuses[status as keyof typeof statuses]
      : status.startsWith('5')
        ? t.pages.channels.reasons.broken
        : undefined
  return meaning === undefined ? reason : `${reason}: ${meaning}`
}
