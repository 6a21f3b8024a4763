export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string
  text: string
}

export interface Import {
  specifier: string
  /** What a relative specifier points at, from the root; else the specifier itself. */
  target: string
  typeOnly: boolean
  /** The text between `import` and `from`. */
  names: string
}

const comment = String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*`
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`
const template = '`(?:\\\\.|[^`\\\\])*`'
const regex = String.raw`(?<=[(,=:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*`
/** Comments and literals: where what looks like code is none. */
export const notCode = [comment, quoted, template, regex].join('|')
const token = new RegExp(notCode, 'g')

/** The text without comments; quoted text stays, as imports are read from it. */
function withoutComments(text: string): string {
  return text.replace(token, (match) => (/^\/[*/]/.test(match) ? ' ' : match))
}

/** The code alone: no comments, no quoted text, no regular expressions; of templates, what is computed in them. */
export function codeOf(text: string): string {
  return text.replace(token, (match) =>
    match.startsWith('`')
      ? [...match.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => ` ${inner} `).join(' ')
      : ' ',
  )
}

function resolveFrom(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  const parts = path.split('/').slice(0, -1)
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const statement =
  /^\s*(?:import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm
const dynamic = /\bimport\s*\(\s*['"]([^'"]+)['"]/g

export function importsOf({ path, text }: SourceFile): Import[] {
  const plain = withoutComments(text)
  const found = [
    ...[...plain.matchAll(statement)].map(([, names = '', from, bare]) => ({
      names,
      specifier: from ?? bare ?? '',
    })),
    ...[...plain.matchAll(dynamic)].map(([, specifier = '']) => ({ names: '*', specifier })),
  ]
  return found.map(({ names, specifier }) => {
    const inBraces = /^\s*\{([\s\S]*)\}\s*$/
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim())
    const typeOnly =
      /^\s*type\b/.test(names) ||
      (inBraces?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false)
    return { specifier, names, typeOnly, target: resolveFrom(path, specifier) }
  })
}
