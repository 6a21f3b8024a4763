import type { Actor, Deps, Role } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import { actorOf } from '../services/tokens/actorOf.ts'

const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2 }

/** Who presents the bearer token, if that is enough for the role asked. */
export async function authorize(deps: Deps, header: string | undefined, needed: Role): Promise<Actor> {
  const token = /^Bearer +([\w.~+/=-]{1,512})$/i.exec(header ?? '')?.[1]
  const actor = token === undefined ? undefined : await actorOf(deps, token)
  if (actor === undefined) throw new AppError('unauthorized', said('token_needed'))
  if (rank[actor.role] < rank[needed])
    throw new AppError('forbidden', said('role_needed', { role: needed, has: actor.role }))
  return actor
}
