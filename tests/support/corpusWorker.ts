import { analyze } from '../../src/domain/verdict/analyze.ts'
import { corpus } from './corpus.ts'

/** A Worker that answers with its own analyses of the corpus, one a line. */
export default {
  fetch(request: Request): Response {
    const size = Number(new URL(request.url).searchParams.get('size'))
    return new Response(
      corpus(size)
        .map((input) => JSON.stringify(analyze(input)))
        .join('\n'),
    )
  },
}
