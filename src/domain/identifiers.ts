/** What each kind of id begins with. */
export const idPrefix = {
  map: 'map',
  stage: 'stg',
  barrier: 'bar',
  evidence: 'evi',
  metric: 'met',
  hypothesis: 'hyp',
  experiment: 'exp',
  analysis: 'ana',
  verdictChange: 'vch',
  decision: 'dec',
  fault: 'flt',
  token: 'tok',
  channel: 'chn',
  digest: 'dig',
  delivery: 'dlv',
  request: 'req',
  member: 'mem',
  session: 'ses',
  scoreChange: 'sch',
  calendar: 'cal',
} as const

export type Entity = keyof typeof idPrefix
