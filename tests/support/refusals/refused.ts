import type { WireAnswer } from './requests.ts'
import type { WrongRequest } from './wrongRequest.ts'

interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
  errors?: { pointer: string; detail: string }[]
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** What is amiss in how a wrong request was refused: empty when nothing is. */
export function amiss({ status, pointers, alsoNamed = [] }: WrongRequest, answer: WireAnswer): string[] {
  const found: string[] = []
  if (answer.status !== status)
    found.push(`answered ${answer.status}, not ${status}: ${answer.text.slice(0, 300)}`)
  if (answer.headers.get('content-type') !== 'application/problem+json') {
    found.push(`is ${answer.headers.get('content-type')}`)
    return found
  }
  const problem = JSON.parse(answer.text) as Problem
  if (problem.status !== answer.status) found.push(`says ${problem.status}`)
  for (const field of ['type', 'title', 'detail', 'code', 'requestId'] as const)
    if (!isText(problem[field])) found.push(`has no ${field}`)
  if (answer.headers.get('x-request-id') !== problem.requestId) found.push('has two request ids')
  const errors = problem.errors ?? []
  if (status === 422 && errors.length === 0) found.push('names no place')
  if (!errors.every(({ detail }) => isText(detail))) found.push('does not say what is wrong')
  if (pointers === undefined) return found
  const named = new Set(errors.map(({ pointer }) => pointer.replace(/, .*/, '')))
  const wanted = new Set(pointers)
  const missing = [...wanted].filter((pointer) => !named.has(pointer))
  const strange = [...named].filter((pointer) => !wanted.has(pointer) && !alsoNamed.includes(pointer))
  if (missing.length > 0) found.push(`does not name ${missing.join(' ')}`)
  if (strange.length > 0) found.push(`names ${strange.join(' ')}: ${JSON.stringify(errors).slice(0, 300)}`)
  return found
}
