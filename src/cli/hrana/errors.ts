/** A fault of the request itself; what SQLite refuses arrives as the error of the `libsql` package. */
export class HranaError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Any thrown value as Hrana's error object. SQLite's text gets the prefix that the real server gives it. */
export function errorToHrana(error: unknown): { message: string; code: string } {
  if (error instanceof HranaError) return { message: error.message, code: error.code }
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL'
  return { message: code.startsWith('SQLITE_') ? `SQLite error: ${message}` : message, code }
}
