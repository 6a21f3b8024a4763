/** How an outcome is told beside its word. */
export const outcomeLooks = {
  better: { icon: 'check', tone: 'good' },
  worse: { icon: 'cross', tone: 'bad' },
  negligible: { icon: 'minus', tone: 'neutral' },
  unclear: { icon: 'question', tone: 'neutral' },
} as const
