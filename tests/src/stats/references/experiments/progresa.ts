import fixture from '../../../../fixtures/experiments/progresa.json' with { type: 'json' }
import type { Leaves } from '../leaves.ts'
import { cupedFigures, meanFigures, rowOf } from './shared.ts'

/** Precincts that got a cash-transfer programme early or late: turnout and support in 2000, and in 1994 before it. */
export function progresa(): Leaves {
  const arms = (metric: string) =>
    [rowOf(fixture.rows, 'late', metric), rowOf(fixture.rows, 'early', metric)] as const
  const [control, treated] = arms('t2000')
  return {
    rows: control.n + treated.n,
    n_control: control.n,
    n_treated: treated.n,
    t2000: meanFigures(...arms('t2000')),
    t2000_cuped_on_t1994: cupedFigures(...arms('t2000')),
    pri2000s: meanFigures(...arms('pri2000s')),
    pri2000s_cuped_on_pri1994s: cupedFigures(...arms('pri2000s')),
  }
}
