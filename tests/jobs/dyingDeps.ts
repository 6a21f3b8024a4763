import type { Deps } from '../../src/deps.ts'

/**
 * What an instance reaches the outside with that dies in the middle: a number of write batches succeed, and nothing that it
 * asks of the database after them, nor the end of its run, is ever answered.
 */
export function dyingDeps(deps: Deps, batches: number): Deps {
  let left = batches
  const never = () => new Promise<never>(() => {})
  const db = new Proxy(deps.db, {
    get: (target, name) => {
      if (name === 'update' && left === 0) return () => ({ set: () => ({ where: never }) })
      if (name !== 'batch') return Reflect.get(target, name)
      return async (...args: Parameters<Deps['db']['batch']>) => {
        if (isRead(args[0])) return target.batch(...args)
        if (left === 0) return never()
        left -= 1
        return target.batch(...args)
      }
    },
  })
  return { ...deps, db }
}

const isRead = (statements: Parameters<Deps['db']['batch']>[0]): boolean =>
  statements.every((statement) => 'toSQL' in statement && /^\s*select/i.test(sqlOf(statement)))

const sqlOf = (statement: unknown): string => (statement as { toSQL(): { sql: string } }).toSQL().sql
