import { pages } from '../../src/pages/index.ts'
import type { Things } from './demoWorld.ts'

interface Address {
  /** The page's path as it was registered, with a number for the id. */
  name: string
  path: string
}

const open = ['/sign-in', '/sign-in/no-such-link', '/maps/map_unknown'].map((path) => ({ name: path, path }))

/** Where every page can be seen: those that are registered, and those of the frame. */
export function addresses(things: Things): Address[] {
  const registered = pages.flatMap(({ path }) => {
    if (!path.includes('{id}')) return [{ name: path, path }]
    const ids = things[/([\w-]+)\/\{id\}/.exec(path)?.[1] as keyof Things]
    if (ids === undefined) throw new Error(`Nothing is known to show at ${path}`)
    // Forms hardly differ, and only the last experiment has a plan that may still change.
    const shown = /\/new-|\/plan$/.test(path) ? ids.slice(-1) : ids
    return shown.map((id, i) => ({
      name: path.replace('{id}', String(i + 1)),
      path: path.replace('{id}', id),
    }))
  })
  // The framework with most inputs: no backlog is wider.
  const widest = things.maps.slice(0, 1).map((id) => ({
    name: '/maps/1/backlog by evsi',
    path: `/maps/${id}/backlog?framework=evsi`,
  }))
  return [...open, ...registered, ...widest]
}
