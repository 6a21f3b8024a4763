import type { Dictionary } from '../../locales/dictionary.ts'

type Texts = Dictionary['pages']['common']['exports']

/** Forms have one name in every language. */
const formNames = { csv: 'CSV', json: 'JSON', jsonl: 'JSONL', md: 'Markdown' }

interface Props {
  t: Dictionary
  /** What can be had, from where, and in which forms. */
  files: [what: keyof Texts['what'], path: string, formats: (keyof typeof formNames)[]][]
}

/** Links to what a page shows, as files. */
export function ExportList({ t, files }: Props) {
  const { title, what } = t.pages.common.exports
  return (
    <details class="exports">
      <summary>{title}</summary>
      <ul>
        {files.map(([name, path, forms]) => (
          <li>
            {what[name]}:{' '}
            {forms.map((form, i) => (
              <>
                {i === 0 ? '' : ', '}
                <a href={`${path}${path.includes('?') ? '&' : '?'}format=${form}`} download>
                  {formNames[form]}
                </a>
              </>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
