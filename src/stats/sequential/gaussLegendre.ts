const HALF_NODES = [
  0.1252334085114689, 0.3678314989981802, 0.5873179542866175, 0.7699026741943047, 0.9041172563704749,
  0.9815606342467192,
]
const HALF_WEIGHTS = [
  0.24914704581340277, 0.2334925365383548, 0.20316742672306592, 0.16007832854334622, 0.10693932599531843,
  0.04717533638651183,
]

/** Gauss-Legendre quadrature of twelve points on [-1, 1], exact for polynomials up to degree 23 (Abramowitz & Stegun 25.4.30). */
export const NODES: readonly number[] = [...HALF_NODES.map((node) => -node).reverse(), ...HALF_NODES]
export const WEIGHTS: readonly number[] = [...HALF_WEIGHTS.toReversed(), ...HALF_WEIGHTS]
