import type { Dictionary } from '../../locales/dictionary.ts'
import { Icon, type IconName } from './icon.tsx'

type Status = keyof Dictionary['pages']['tests']['statuses']

const looks: Record<Status, { icon: IconName; tone: '' | 'good' | 'bad' | 'wait' }> = {
  idea: { icon: 'ring', tone: '' },
  testing: { icon: 'clock', tone: 'wait' },
  collecting: { icon: 'clock', tone: 'wait' },
  proven: { icon: 'check', tone: 'good' },
  harmful: { icon: 'cross', tone: 'bad' },
  negligible: { icon: 'minus', tone: '' },
  inconclusive: { icon: 'question', tone: '' },
  invalid: { icon: 'slash', tone: 'bad' },
}

interface Props {
  t: Dictionary
  /** A verdict, or the state of a hypothesis. */
  status: string
  contested?: boolean | undefined
}

const isStatus = (status: string): status is Status => status in looks

/** A verdict by icon, word and colour, and beside it whether later data speak against it. */
export function VerdictBadge({ t, status, contested = false }: Props) {
  const { icon, tone } = looks[isStatus(status) ? status : 'collecting']
  return (
    <>
      <span class={`badge ${tone}`}>
        <Icon name={icon} />
        {isStatus(status) ? t.pages.tests.statuses[status] : status}
      </span>
      {contested ? (
        <>
          {' '}
          <span class="badge bad">
            <Icon name="bang" />
            {t.pages.tests.contested}
          </span>
        </>
      ) : null}
    </>
  )
}
