/** The input of a reference case about two proportions. */
export interface Proportions {
  x_a: number
  n_a: number
  x_b: number
  n_b: number
  alpha: number
}
