import ln from '@stdlib/math-base-special-ln'
import { findRoot } from '../../../../../src/stats/findRoot.ts'
import { oneSidedEvidence } from '../../../../../src/stats/programme/oneSidedEvidence.ts'
import { alwaysValid, normalMixtureBoundary } from '../alwaysValid.ts'

const V = 100

export const sequences = {
  'cs-howard-normal-mixture': ({ v_opt, alpha_opt }: { v_opt: number; alpha_opt: number }) => {
    const { rho, log_mixture, boundary } = normalMixtureBoundary({ v: V, v_opt, alpha: alpha_opt, s: 10 })
    return { best_rho: rho, log_mixture_s10_v100: log_mixture, bound_v100: boundary }
  },

  // The mixture over the positive half: the engine's one-sided evidence.
  'cs-howard-one-sided': ({ v_opt, alpha_opt }: { v_opt: number; alpha_opt: number }) => {
    const { rho } = normalMixtureBoundary({ v: V, v_opt, alpha: 2 * alpha_opt, s: 0 })
    const evidence = (s: number) => oneSidedEvidence(s / Math.sqrt(V), V / rho)
    return {
      log_mixture_s10_v100: ln(evidence(10)),
      bound_v100: findRoot((s) => evidence(s) - 1 / alpha_opt, 0, 100),
    }
  },

  'cs-rho-identity': ({ t_opt, alpha }: { t_opt: number; alpha: number }) => {
    const { rho2_approx, rho2_exact } = alwaysValid.asymptotic_cs({
      ...{ n: 1, s2: 1, estimate: 0 },
      n_tuned: t_opt,
      alpha,
    })
    return { rho2_approx, rho2_exact }
  },
}
