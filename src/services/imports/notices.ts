import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { type Notice, noticeText } from '../../importers/notice.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'

/** A remark on a file in the reader's language, with its place where it has one. */
export interface Remark {
  line?: number
  column?: number
  pointer?: string
  code: string
  detail: string
}

export function remark(locale: Locale, notice: Notice): Remark {
  const { line, column, pointer, code } = notice
  return {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(pointer === undefined ? {} : { pointer }),
    code,
    detail: noticeText(dictionary(locale).imports.notices, notice),
  }
}

/** A place in a file, in the form of the pointers of other faults. */
const placeOf = ({ line, column, pointer }: Notice): string =>
  pointer ?? (line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`)

/** Refuses a file for its faults, every one of them named with its place. */
export function refuseFile(locale: Locale, faults: Notice[]): void {
  if (faults.length === 0) return
  throw new AppError('invalid', said('faults_in_file', { count: faults.length }), {
    faults: faults.map((fault) => ({
      pointer: placeOf(fault),
      detail: said('as_told', { text: noticeText(dictionary(locale).imports.notices, fault) }),
    })),
  })
}
