import type { perUserNotices as english } from '../../en/importNotices/perUser.ts'

/** What the readers of tables of results have to say. */
export const perUserNotices: typeof english = {
  mixed_encoding: () =>
    'До этого места файл в UTF-8, а эта строка — нет. Сохраните его целиком в UTF-8 из одной программы и загрузите снова.',
}
