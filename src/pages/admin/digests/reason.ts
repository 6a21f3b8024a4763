import type { Dictionary } from '../../../locales/dictionary.ts'

/** Why a message was not taken: what the other side answered, or in words that it did not answer. */
export function reasonText(t: Dictionary, reason: string): string {
  const { reasons } = t.pages.admin.digests
  return reason in reasons ? reasons[reason as keyof typeof reasons] : reason
}
