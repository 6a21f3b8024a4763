import type { Notice } from '../../notice.ts'
import type { Sample } from '../table/sample.ts'
import type { PerUserPlan } from './plan.ts'
import { hashOf, mostUsers, usersSeen } from './users.ts'

/** Watches that a user is one unit. */
export interface UserCheck {
  /** Whether the row is a unit of its own. */
  admits(cells: readonly string[], arm: number, date: string, line: number): boolean
  finish(): void
}

/**
 * A user in several rows is one unit, and tests take every unit for another person. A row that says again what an earlier one said of the
 * same user (a log of exposures) is left out with a warning; one that says something else would have to be added up by whoever made the
 * file, and is a fault; so is a user with two variants. Without a column of ids nothing can be checked, which is said.
 */
export function userCheck(
  { user, metrics }: PerUserPlan,
  sample: Sample,
  warnings: Notice[],
  refuse: (fault: Notice) => void,
): UserCheck {
  if (user === null) {
    warnings.push({ line: sample.line, code: 'users_not_checked', params: {} })
    return { admits: () => true, finish: () => {} }
  }
  const seen = usersSeen()
  const values = [
    ...new Set(
      metrics.flatMap(({ column, denominator, covariate }) =>
        [column, denominator, covariate].flatMap((place) => (place === null ? [] : [place])),
      ),
    ),
  ]
  let repeats = 0
  let firstRepeat = 0
  let unchecked = 0
  let latest = ''
  let unsorted = false

  return {
    admits(cells, arm, date, line) {
      if (date < latest) unsorted = true
      else latest = date
      const id = (cells[user] ?? '').trim()
      if (id === '') return true
      const outcome = values.reduce((hash, place) => hashOf(cells[place] ?? '', 2_654_435_761, hash + 1), 0)
      switch (seen.meet(id, arm, outcome)) {
        case 'new':
          return true
        case 'unchecked':
          unchecked += 1
          return true
        case 'same':
          if (repeats === 0) firstRepeat = line
          repeats += 1
          return false
        case 'otherArm':
          refuse({ line, column: user + 1, code: 'user_in_two_variants', params: { user: id.slice(0, 80) } })
          return false
        case 'otherValues':
          refuse({ line, column: user + 1, code: 'user_in_two_rows', params: { user: id.slice(0, 80) } })
          return false
      }
    },
    finish() {
      if (repeats > 0)
        warnings.push({ line: firstRepeat, code: 'user_repeated', params: { count: repeats, unsorted } })
      if (unchecked > 0)
        warnings.push({
          line: sample.line,
          code: 'users_partly_checked',
          params: { limit: mostUsers, unchecked },
        })
    },
  }
}
