import type { Dictionary } from '../../locales/dictionary.ts'
import { Badge, type Look } from './badge.tsx'

type Status = keyof Dictionary['pages']['tests']['statuses']

const looks: Record<Status, Look> = {
  idea: { icon: 'ring', tone: 'neutral' },
  testing: { icon: 'clock', tone: 'testing' },
  collecting: { icon: 'clock', tone: 'testing' },
  proven: { icon: 'check', tone: 'good' },
  harmful: { icon: 'cross', tone: 'bad' },
  negligible: { icon: 'minus', tone: 'neutral' },
  inconclusive: { icon: 'question', tone: 'neutral' },
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
  return (
    <>
      <Badge {...looks[isStatus(status) ? status : 'collecting']}>
        {isStatus(status) ? t.pages.tests.statuses[status] : status}
      </Badge>
      {contested ? (
        <>
          {' '}
          <Badge icon="bang" tone="bad">
            {t.pages.tests.contested}
          </Badge>
        </>
      ) : null}
    </>
  )
}
