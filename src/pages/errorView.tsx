import { AppError, errorStatus } from '../errors.ts'
import type { Dictionary } from '../locales/dictionary.ts'
import type { View } from './page.ts'

type Told = keyof Dictionary['pages']['common']['errors'] & number

/** What a reader is told where something was refused or broke. */
export function errorView(error: unknown, t: Dictionary): View {
  const { errors, back } = t.pages.common
  const status = error instanceof AppError ? errorStatus[error.code] : 500
  const told = status in errors ? errors[status as Told] : errors[422]
  const faults = error instanceof AppError ? error.faults : []
  return {
    title: errors.title,
    status,
    body: (
      <div class="notice bad" role="alert">
        <p>{told}</p>
        {/* Elsewhere the sentence above says it all, and in the reader's language. */}
        {error instanceof AppError && status === 409 ? <p class="small">{error.message}</p> : null}
        {faults.length === 0 ? null : (
          <>
            <p>{errors.faults}</p>
            <ul>
              {faults.slice(0, 100).map((fault) => (
                <li>
                  <code>{fault.pointer}</code> {fault.detail}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href="/">{back}</a>
        </p>
      </div>
    ),
  }
}
