import type { Child } from 'hono/jsx'
import type { Dictionary } from '../../locales/dictionary.ts'
import { Notice } from '../parts/notice.tsx'
import type { Unsent } from '../unsent.tsx'

type SignIn = Dictionary['pages']['common']['signIn']

/** The button that uses a link up. */
export function LinkForm({ signIn }: { signIn: SignIn }) {
  return (
    <form method="post" class="card entry">
      <p>{signIn.linkText}</p>
      <button type="submit">{signIn.linkSubmit}</button>
    </form>
  )
}

interface TokenFormProps {
  signIn: SignIn
  action: string
  /** Whether an attempt has just failed. */
  failed: boolean
  /** What was typed before the session was over, and goes with it. */
  kept?: Child
}

/** Signing in with an API token; also what a link that no longer holds leads to. */
export function TokenForm({ signIn, action, failed, kept }: TokenFormProps) {
  return (
    <form method="post" action={action} class="card entry">
      {failed ? (
        <Notice tone="bad" role="alert">
          <p>{signIn.failed}</p>
        </Notice>
      ) : null}
      <div class="field">
        <label for="token">{signIn.token}</label>
        <p class="hint" id="token-hint">
          {signIn.tokenHint}
        </p>
        <input
          id="token"
          name="token"
          type="password"
          required
          autocomplete="current-password"
          aria-describedby="token-hint"
        />
      </div>
      <button type="submit">{signIn.submit}</button>
      {kept}
      <p class="hint">{signIn.lost}</p>
    </form>
  )
}

/** The form that was sent too late, carried through the sign-in. */
export function KeptForm({ sending, unsent }: { sending: Dictionary['pages']['sending']; unsent: Unsent }) {
  return (
    <>
      <input type="hidden" name="unsent" value={JSON.stringify(unsent)} />
      <button type="submit" class="quiet" formaction="/send-again" formnovalidate>
        {sending.signedOut.elsewhere}
      </button>
    </>
  )
}
