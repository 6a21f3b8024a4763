import type { imports } from '../locales/en/imports.ts'

type Notices = typeof imports.notices

/** Everything a reader of files can have to say: the keys of the dictionary's notices. */
type NoticeCode = keyof Notices

/** What the sentence for a code speaks of. */
type NoticeParams<C extends NoticeCode> = Parameters<Notices[C]> extends [infer P] ? P : Record<string, never>

/** Where in the file: line and cell counted from 1, or a JSON pointer. */
interface Place {
  line?: number | undefined
  column?: number | undefined
  pointer?: string | undefined
}

/** A remark on a file: as a warning the import goes on without the part in question, as a fault the file is refused. */
export type Notice = { [C in NoticeCode]: Place & { code: C; params: NoticeParams<C> } }[NoticeCode]

/** The sentence for a notice, from `imports.notices` of a dictionary. */
export function noticeText(notices: Notices, notice: Notice): string {
  // Code and parameters belong together by the type of Notice, which the compiler cannot follow through the lookup.
  const sentence = notices[notice.code] as (params: Notice['params']) => string
  return sentence(notice.params)
}
