import type { Dictionary } from '../../locales/dictionary.ts'

type Status = keyof Dictionary['pages']['tests']['statuses']

const looks: Record<Status, { icon: string; tone: string }> = {
  idea: { icon: '○', tone: '' },
  testing: { icon: '◔', tone: 'wait' },
  collecting: { icon: '◔', tone: 'wait' },
  proven: { icon: '✔', tone: 'good' },
  harmful: { icon: '✖', tone: 'bad' },
  negligible: { icon: '≈', tone: '' },
  inconclusive: { icon: '?', tone: '' },
  invalid: { icon: '⊘', tone: 'bad' },
}

interface Props {
  t: Dictionary
  /** A verdict, or the state of a hypothesis; anything else is shown as it is. */
  status: string
  contested?: boolean | undefined
}

const isStatus = (status: string): status is Status => status in looks

/** A verdict by icon, word and colour, and beside it whether later data speak against it. */
export function VerdictBadge({ t, status, contested = false }: Props) {
  const { icon, tone } = isStatus(status) ? looks[status] : { icon: '', tone: '' }
  return (
    <>
      <span class={`badge ${tone}`}>
        <span aria-hidden="true">{icon}</span>
        {isStatus(status) ? t.pages.tests.statuses[status] : status}
      </span>
      {contested ? (
        <>
          {' '}
          <span class="badge wait">
            <span aria-hidden="true">⚡</span>
            {t.pages.tests.contested}
          </span>
        </>
      ) : null}
    </>
  )
}
