import type { FoundType } from '../../../domain/foundTypes.ts'

export const search = {
  title: 'Search',
  titleFor: (p: { question: string }) => `Search: ${p.question}`,
  ask: 'What are you looking for?',
  askText:
    'Write a word or the beginning of one in the field at the top. Everything is searched that people have written: maps, stages, barriers, quotes, hypotheses and tests, in upper or lower case.',
  keys: 'Press / or Ctrl+K to get to the field from anywhere.',
  nothing: (p: { question: string }) => `Nothing has all the words of “${p.question}”.`,
  nothingText:
    'Leave out an ending or a word: the beginning of a word is enough. What is archived is not searched.',
  types: 'What kind of thing',
  all: 'Everything',
  noneOfType: 'Nothing of this kind here; choose another above.',
  ofType: {
    map: 'Maps',
    stage: 'Stages',
    barrier: 'Barriers',
    hypothesis: 'Hypotheses',
    experiment: 'Tests',
    evidence: 'Quotes',
  } satisfies Record<FoundType, string>,
  kind: {
    map: 'Map',
    stage: 'Stage',
    barrier: 'Barrier',
    hypothesis: 'Hypothesis',
    experiment: 'Test',
    evidence: 'Quote',
  } satisfies Record<FoundType, string>,
  quote: (p: { text: string }) => `“${p.text}”`,
}
