import type { Dictionary } from '../locales/dictionary.ts'
import { PlainField } from './fields/plainField.tsx'
import { ownPath } from './ownPath.ts'
import { type SecretField, secretFields, type View } from './page.ts'
import { CsrfField } from './parts/csrfField.tsx'
import { Notice } from './parts/notice.tsx'

/** A form that could not be taken as it was sent: nobody was signed in any more, or somebody else by now. */
export interface Unsent {
  path: string
  fields: [name: string, value: string][]
  /** Secrets that it held: they are not carried along. */
  secrets: SecretField[]
  /** Whether it held files, which cannot be carried along. */
  files: boolean
}

/** More than this is not carried through a sign-in. */
export const unsentLimit = 256 * 1024

/**
 * What a form held that its sender typed or chose.
 *
 * @param secrets the fields whose values are left out
 */
export function unsentOf(path: string, form: FormData, secrets: readonly SecretField[] = []): Unsent {
  const fields = [...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return {
    path,
    fields: fields.filter(([name]) => name !== 'csrf' && !secrets.some((secret) => secret === name)),
    secrets: secrets.filter((secret) => form.get(secret) !== null && form.get(secret) !== ''),
    files: [...form].some(([, value]) => typeof value !== 'string' && value.size > 0),
  }
}

/** As a page carried it; undefined where it is none. */
export function readUnsent(text: unknown): Unsent | undefined {
  if (typeof text !== 'string' || text === '') return undefined
  try {
    const { path, fields, secrets, files } = JSON.parse(text) as Partial<Unsent>
    const known =
      typeof path === 'string' &&
      Array.isArray(fields) &&
      Array.isArray(secrets) &&
      secrets.every((secret) => secretFields.includes(secret)) &&
      fields.every(
        (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((one) => typeof one === 'string'),
      )
    return known ? { path: ownPath(path), fields, secrets, files: files === true } : undefined
  } catch {
    return undefined
  }
}

/** What a page puts into its forms for itself, in words that are not for people. */
const ofThePage = new Set([
  'archived',
  'carried',
  'form',
  'framework',
  'looked',
  'mapped',
  'mode',
  'order',
  'seen',
  'step',
  'version',
])
const isId = (value: string): boolean => /^[a-z]{3}_[0-9a-z]{26}$/.test(value)

const isTyped = ([name, value]: [string, string]): boolean =>
  value !== '' && !ofThePage.has(name) && !isId(value)

/** Asks whether a form is still to be sent, with all that it held: nothing is sent that its sender has not looked at. */
export function unsentView(
  t: Dictionary,
  csrf: string,
  { path, fields, secrets, files }: Unsent,
  status = 200,
): View {
  const { again } = t.pages.sending
  const labels = { token: t.pages.connectors.form.token, url: t.pages.admin.channel.url }
  const typed = [...new Set(fields.filter(isTyped).map(([, value]) => value))]
  return {
    title: again.title,
    status,
    body: (
      <>
        <Notice tone="warn" role="alert">
          <p>{again.text}</p>
          {files ? <p>{again.files}</p> : null}
        </Notice>
        {typed.length === 0 ? null : (
          <>
            <h2>{again.caption}</h2>
            <ul>
              {typed.map((value) => (
                <li class="prose">{value}</li>
              ))}
            </ul>
          </>
        )}
        <form method="post" action={path}>
          <CsrfField value={csrf} />
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {secrets.map((secret) => (
            <PlainField
              form="unsent"
              name={secret}
              label={labels[secret]}
              hint={again.secret}
              control={(aria) => <input {...aria} type="password" autocomplete="off" />}
            />
          ))}
          <div class="actions">
            <button type="submit">{again.submit}</button>
            <a class="button quiet" href="/">
              {again.drop}
            </a>
          </div>
        </form>
      </>
    ),
  }
}
