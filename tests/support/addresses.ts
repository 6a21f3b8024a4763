import { pages } from '../../src/pages/index.ts'
import type { Things } from './demoWorld.ts'

/** A state of a page that can be looked at. */
export interface Address {
  /** The page's path as it was registered, with a number for the id, and what is particular about it. */
  name: string
  path: string
  /** What it answers where that is not 200. */
  status?: number
  /** Everything that matches is opened: rows being edited, explanations, questions whether one is sure. */
  open?: string
  /** A further state of a page that is looked at in full elsewhere. */
  brief?: boolean
  /** This form is emptied and sent, to see what it says of it. */
  sent?: string
}

/** What nobody needs to be signed in for, and what there is not. */
const open: Address[] = [
  { name: '/sign-in', path: '/sign-in' },
  { name: '/sign-in refused', path: '/sign-in', sent: 'main form', status: 422 },
  { name: '/sign-in/no-such-link', path: '/sign-in/no-such-link' },
  { name: '/maps/map_unknown', path: '/maps/map_unknown', status: 404 },
  { name: '/nowhere', path: '/nowhere', status: 404 },
  { name: '/shared/revoked', path: '/shared/revoked', status: 404 },
]

/** Where every page can be seen: those that are registered, those of the frame, and the states that an address alone doesn't show. */
export function addresses(things: Things): Address[] {
  return [
    ...open,
    ...registered(things),
    { name: '/shared/1', path: things.shared },
    ...[...narrowedDown(things), ...opened(things), ...refused(things)].map((address) => ({
      ...address,
      brief: true,
    })),
  ]
}

/** The rooms that are there before anything else is. */
export const rooms = (): Address[] =>
  pages.filter(({ path }) => !path.includes('{id}')).map(({ path }) => ({ name: path, path }))

function registered(things: Things): Address[] {
  const ofThings = pages.flatMap(({ path }) => {
    const kind = /([\w-]+)\/\{id\}/.exec(path)?.[1]
    if (kind === undefined) return []
    const ids = things[kind as keyof Things]
    if (!Array.isArray(ids)) throw new Error(`Nothing is known to show at ${path}`)
    // Forms hardly differ, and only the last experiment has a plan that may still change.
    const shown = /\/new-|\/import-|\/edit$|\/plan$/.test(path) ? ids.slice(-1) : ids
    return shown.map((id, i) => ({
      name: path.replace('{id}', String(i + 1)),
      path: path.replace('{id}', id),
      brief: i > 0,
    }))
  })
  return [...rooms(), ...ofThings]
}

/** Pages asked for a part of what they hold, for nothing of it, and another way. */
function narrowedDown({ maps }: Things): Address[] {
  const [game, , food] = maps
  const asked = {
    'board narrowed down': `/maps/${food}?state=open&source=survey`,
    'board with nothing left': `/maps/${game}?segment=nobody`,
    'board before it was': `/maps/${game}?asOf=2020-01-01`,
    // The framework with most inputs: no backlog is wider.
    'backlog by evsi': `/maps/${game}/backlog?framework=evsi`,
    'backlog as a chart': `/maps/${game}/backlog?view=chart`,
    'backlog with nothing left': `/maps/${game}/backlog?q=no-such-words`,
    'proven with nothing left': `/maps/${game}/proven?q=no-such-words`,
    'search with something': '/search?q=price',
    'search with nothing': '/search?q=no-such-words',
  }
  return Object.entries(asked).map(([name, path]) => ({ name, path }))
}

/** Pages with what they keep folded. */
function opened({ maps, barriers, hypotheses, experiments, channels }: Things): Address[] {
  const [game, , food] = maps
  const open = 'main details'
  return [
    { name: 'board with everything open', path: `/maps/${food}`, open },
    // Two rows of estimates are as good as fifty.
    {
      name: 'backlog being edited',
      path: `/maps/${game}/backlog`,
      open: 'tbody:nth-of-type(-n+2) details',
    },
    { name: 'barrier with everything open', path: `/barriers/${barriers[0]}`, open },
    { name: 'hypothesis with everything open', path: `/hypotheses/${hypotheses[0]}`, open },
    { name: 'experiment with everything open', path: `/experiments/${experiments[0]}`, open },
    { name: 'programme with everything open', path: `/maps/${game}/programme`, open },
    { name: 'calendar with everything open', path: `/maps/${game}/calendar`, open },
    { name: 'channel with everything open', path: `/digests/channels/${channels[0]}`, open },
    { name: '/people with everything open', path: '/people', open },
  ]
}

/** Forms that were sent with nothing in them. */
function refused({ maps, stages, barriers, hypotheses, experiments, connectors }: Things): Address[] {
  const last = (ids: string[]) => ids.at(-1)
  const forms = [
    '/import',
    '/new-map',
    `/maps/${last(maps)}/new-stage`,
    `/stages/${last(stages)}/edit`,
    `/stages/${last(stages)}/new-barrier`,
    `/barriers/${last(barriers)}/edit`,
    `/barriers/${last(barriers)}/new-evidence`,
    `/barriers/${last(barriers)}/new-hypothesis`,
    `/hypotheses/${hypotheses[0]}`,
    `/experiments/${last(experiments)}/plan`,
    '/people/new-member',
    '/people/new-token',
    '/digests/new-channel',
    '/settings/new-connector',
    `/settings/connectors/${connectors[0]}`,
    '/settings',
  ]
  return forms.map((path) => ({
    name: `${path.replace(/\w+_\w+/, '1')} refused`,
    path,
    sent: 'main form[method=post]:has(:is(input:not([type=hidden]), textarea))',
    status: 422,
  }))
}
