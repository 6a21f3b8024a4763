import { AppError, errorStatus } from '../errors.ts'
import type { Dictionary } from '../locales/dictionary.ts'
import { faultText } from '../locales/faultText.ts'
import type { View } from './page.ts'

type Told = keyof Dictionary['pages']['common']['errors']['told']

interface Asked {
  /** The page that was asked for, where asking again can help and does no harm. */
  again?: string | undefined
  /** By which the log knows the request. */
  requestId: string
}

/** What a reader is told where something was refused or broke, and where to go on from there. */
export function errorView(error: unknown, t: Dictionary, { again, requestId }: Asked): View {
  const { errors, nav } = t.pages.common
  const status = error instanceof AppError ? errorStatus[error.code] : 500
  const { title, text } = errors.told[status in errors.told ? (status as Told) : 422]
  const faults = error instanceof AppError ? error.faults : []
  return {
    title,
    status,
    body: (
      <div class="trouble" role="alert">
        <p class="code">{status}</p>
        <div>
          <p>{text}</p>
          {/* Elsewhere the sentences above say it all. */}
          {error instanceof AppError && status === 409 ? (
            <p class="small soft">{faultText(t, error.detail)}</p>
          ) : null}
          {faults.length === 0 ? null : (
            <>
              <p>{errors.faults}</p>
              <ul>
                {faults.slice(0, 100).map((fault) => (
                  <li>
                    <code>{fault.pointer}</code> {faultText(t, fault.detail)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <div class="actions">
            {again !== undefined && status >= 500 ? (
              <a class="button" href={again}>
                {errors.again}
              </a>
            ) : null}
            <a class="button quiet" href="/">
              {nav.maps}
            </a>
          </div>
          {status === 500 ? <p class="small soft">{errors.reference({ id: requestId })}</p> : null}
        </div>
      </div>
    ),
  }
}
