/** What the readers of tables of results have to say. */
export const perUserNotices = {
  mixed_encoding: () =>
    'The file is UTF-8 up to here, and this line is not. Save it as UTF-8 from one program and send it again.',
}
