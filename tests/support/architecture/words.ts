import { transformSync } from 'esbuild'
import { notCode, type SourceFile } from './source.ts'

/** Attributes whose text people read or hear; and parameters of the pages' own parts that end up as text. */
const spoken =
  /^(?:aria-(?:label|description|valuetext|roledescription)|alt|title|placeholder|label|caption|hint|text|name|value|note|unit|summary)$/
/** Of these, only what reads like words, as they also carry keys. */
const carriesKeys = /^(?:title|label|text|name|value|unit|summary)$/

const letters = /\p{L}{2}/u
/** Two words or more, or one with a capital in front: no key is written like that. */
const prose = /\p{L}{2,}[,.:;!?…]?\s+\p{L}|^\p{Lu}\p{Ll}+$|\p{Script=Cyrillic}/u

/** The beginning of a sentence, wherever it stands. */
const sentence = /^\p{Lu}[\p{Ll}’']+,? \p{Ll}/u
/** A word beside something else: channels write nothing else but what people read. */
const phrase = /\s\p{L}{3,}|\p{L}{3,}\s/u
/** What is sent beside the words: the kind of the body. */
const mediaType = /^[a-z]+\/[a-z]/
/** What no page shows: an error that is told by its code, and what the API's document says of a field. */
const untold = /^(?:Error|TypeError|RangeError|AppError|describe|meta)$/

/** What is written the same in every language: names of forms of files, of tools, and of what is pressed. */
const names = /^(?:CSV|JSON|JSONL|Markdown|Slack|Journeyproof|UTC|APP)$/

interface Text {
  value: string
  /** Where it stands: as a child of an element, under a name among its attributes, or anywhere else. */
  at: 'child' | 'anywhere' | (string & {})
}

/** What elements become calls of. */
const element = 'element__'

const token = new RegExp(String.raw`${notCode}|[A-Za-z_$][\w$]*|\.\.\.|[=!]==?|=>|[^\s]`, 'g')

/** The texts of a file's elements: their children, and what stands in their attributes. */
function textsOf({ path, text }: SourceFile): Text[] {
  // Children come third in the calls that elements become.
  const { code } = transformSync(text, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'transform',
    jsxFactory: element,
    jsxFragment: 'Fragment',
    charset: 'utf8',
    target: 'esnext',
  })
  const tokens = code.match(token)?.filter((one) => !/^\/./.test(one)) ?? []
  const found: Text[] = []
  const calls: { of: string; argument: number; key: string | null }[] = []
  for (const [i, one] of tokens.entries()) {
    const before = tokens[i - 1] ?? ''
    const call = calls.at(-1)
    if (/^[([{]$/.test(one)) calls.push({ of: one === '(' ? before : '', argument: 0, key: null })
    else if (/^[)\]}]$/.test(one)) calls.pop()
    else if (one === ',' && call !== undefined) {
      call.argument += 1
      call.key = null
    } else if (one === ':' && call !== undefined && tokens[i - 2] !== '?')
      call.key ??= before.replace(/["']/g, '')
    else if (/^["'`]/.test(one)) {
      const compared = /^[=!]==?$|^in$|^case$/.test(before) || /^[=!]==?$/.test(tokens[i + 1] ?? '')
      const outer = calls.at(-2)
      if (compared) continue
      const value = unquoted(one)
      if (call?.of === element && call.argument >= 2) found.push({ value, at: 'child' })
      // The second argument of an element is the object of its attributes.
      else if (call !== undefined && call.key !== null && outer?.of === element && outer.argument === 1)
        found.push({ value, at: call.key })
      else if (!calls.some(({ of }) => untold.test(of))) found.push({ value, at: 'anywhere' })
    }
  }
  return found
}

/** What is written out: of a template, all but what is computed in it. */
const unquoted = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\$\{[^}]*\}/g, ' ')
    .replace(/\\[nt]/g, ' ')
    .replace(/\\(.)/g, '$1')

/** What a page's source says to people itself, where it should come from the dictionaries. */
export function hardCodedWords(file: SourceFile): string[] {
  return textsOf(file)
    .filter(({ value }) => letters.test(value) && !names.test(value.trim()))
    .filter(({ value, at }) => {
      if (at === 'child') return true
      if (at === 'anywhere')
        return (
          sentence.test(value.trim()) ||
          (file.path.startsWith('src/channels/') && phrase.test(value) && !mediaType.test(value))
        )
      return spoken.test(at) && (!carriesKeys.test(at) || prose.test(value.trim()))
    })
    .map(
      ({ value, at }) =>
        `says itself what belongs into the dictionaries: ${at === 'child' || at === 'anywhere' ? '' : `${at}=`}${value.trim()}`,
    )
}
