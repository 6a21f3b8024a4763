import { analyze } from '../../src/domain/verdict/analyze.ts'
import { corpus } from './corpus.ts'
import { orderCorpus } from './orderCorpus.ts'

/** A Worker that answers with its own analyses of the corpus, one a line; under /orders with its own simulated orders. */
export default {
  fetch(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url)
    const size = Number(searchParams.get('size'))
    if (pathname === '/orders') return new Response(orderCorpus(size).join('\n'))
    return new Response(
      corpus(size)
        .map((input) => JSON.stringify(analyze(input)))
        .join('\n'),
    )
  },
}
