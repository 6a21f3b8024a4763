import type { Deps } from '../deps.ts'

const address = (deps: Deps, path: string): string | null =>
  deps.publicUrl === '' ? null : `${deps.publicUrl.replace(/\/$/, '')}/${path}`

/** The page of the test behind a verdict; null where nobody has said under which address we are reached. */
export const linkToExperiment = (deps: Deps, id: string): string | null => address(deps, `experiments/${id}`)

export const linkToHypothesis = (deps: Deps, id: string): string | null => address(deps, `hypotheses/${id}`)
