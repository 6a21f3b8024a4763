import { beforeAll, describe, expect, test } from 'vitest'
import { downloads, pages } from '../../src/pages/index.ts'
import { browserByHand } from '../support/browserByHand.ts'
import { type FoundForm, formsOn } from '../support/formsOn.ts'
import { makeWorld } from '../support/refusals/world.ts'
import { server } from '../support/runtime.ts'

const browser = browserByHand(server.url)
/** An id of each kind, by what stands before it in a path. */
let ids: Record<string, string>
/** What no form of the first test changes. */
let spare: { hypothesis: string; experiment: string }
let mark: string

beforeAll(async () => {
  const world = await makeWorld('pages_hostile')
  ids = {
    maps: world.map,
    stages: world.stages[0],
    barriers: world.barrier,
    evidence: world.evidence,
    hypotheses: world.hypothesis,
    experiments: world.running,
    channels: world.channel,
    connectors: world.connector,
    imports: world.import,
    'evidence-rules': world.evidenceRule,
  }
  spare = { hypothesis: world.spareHypothesis, experiment: world.stoppable }
  await browser.signIn({ token: server.adminToken })
  browser.cookies.set('journeyproof_language', 'ru')
  mark = await browser.mark()
})

const paths = [...pages, ...downloads].map(({ path }) => path)
const kindOf = (path: string): string => /([\w-]+)\/\{id\}/.exec(path)?.[1] ?? ''
const filled = (path: string, id = ids[kindOf(path)] ?? ''): string => path.replace('{id}', id)

/** What is wrong with an answer: it must be a page in the reader's language, a file, or lead on to another page. */
async function faultOf(what: string, answer: Response, statuses?: number[]): Promise<string[]> {
  const { status, headers } = answer
  const text = await answer.text()
  const isPage = /<html[^>]* lang="ru"/.test(text) && text.includes('</main>')
  const isFile = headers.get('content-disposition')?.startsWith('attachment') === true
  const isExpected = statuses === undefined ? status < 500 : statuses.includes(status)
  return isExpected && (isPage || isFile || status === 303) ? [] : [`${status} for ${what.slice(0, 200)}`]
}

/** Asks for several at once: each alone is mostly waited for. */
async function faultsOf<Asked>(list: Asked[], ask: (asked: Asked) => Promise<string[]>): Promise<string[]> {
  const rest = list.values()
  const worker = async () => {
    const found: string[] = []
    for (const asked of rest) found.push(...(await ask(asked)))
    return found
  }
  return (await Promise.all(Array.from({ length: 4 }, worker))).flat()
}

const parameters =
  'framework view q state owner barrier advice sort from segment source product channel asOf changed set history after before type analysis weeks capacity method kept apart-x experiment told saved made map since language format to back cursor limit'
const hostile = [
  '-1',
  'NaN',
  '1e308',
  '%2B275760-09-13',
  '%00',
  '%ED%A0%80',
  '__proto__',
  'bar_01.999999999',
  '%01%01%01',
]

describe('a page', () => {
  test('is a page in the language of its reader, whatever its address asks for', async () => {
    const asked = paths.flatMap((path) =>
      hostile.map((value) => {
        const query = parameters.split(' ').map((name) => `${name}=${value}`)
        return `${filled(path)}?${query.join('&')}`
      }),
    )
    expect(await faultsOf(asked, async (path) => faultOf(path, await browser.get(path)))).toEqual([])
  })

  test('of something that is not there, or is something else, is a 404 in that language', async () => {
    const asked = paths
      .filter((path) => path.includes('{id}'))
      .flatMap((path) => {
        const another = kindOf(path) === 'maps' ? 'experiments' : 'maps'
        const odd = ['%00', '%F0%9F', '__proto__', 'x'.repeat(2000)]
        return [ids[another] ?? '', ...odd].map((id) => `${filled(path, id)}?format=csv`)
      })
    expect(await faultsOf(asked, async (path) => faultOf(path, await browser.get(path), [404]))).toEqual([])
  })
})

/** The forms of all pages, each once. */
async function everyForm(): Promise<FoundForm[]> {
  const found = new Map<string, FoundForm>()
  for (const { path } of pages) {
    const html = await (await browser.get(filled(path))).text()
    for (const form of formsOn(html, filled(path))) {
      const fields = form.fields.map(({ name, value }) => (name === 'form' ? `form=${value}` : name))
      // What ends the session that asks, and what ends somebody's access, is tested elsewhere.
      if (!/sign-out|sessions|revoke/.test(form.action))
        found.set(`${form.action.replace(/\w+_\w+/, '')} ${fields}`, form)
    }
  }
  return [...found.values()]
}

const send = (path: string, body: FormData | string, type?: string) =>
  browser.request(path, { method: 'POST', body, headers: type === undefined ? {} : { 'content-type': type } })

describe('a form', () => {
  test('answers with a page in the language of its sender, whatever stands in its fields', async () => {
    const forms = await everyForm()
    expect(forms.length).toBeGreaterThan(40)
    const asked = forms.flatMap((form) =>
      ['NaN', '\u0000', 'x'.repeat(70_000)].flatMap((value) =>
        [true, false].map((inHidden) => ({ form, value, inHidden })),
      ),
    )
    const faults = await faultsOf(asked, async ({ form, value, inHidden }) => {
      // A form of buttons alone, sent as it is, does what it says.
      if (!inHidden && form.fields.every(({ isHidden }) => isHidden)) return []
      const body = new FormData()
      for (const { name, value: own, isHidden, isFile } of form.fields)
        if (name === 'csrf') body.append(name, mark)
        else if (isFile) body.append(name, new File([value], 'table.csv'))
        else body.append(name, name === 'form' || isHidden !== inHidden ? own : value)
      return faultOf(`${form.action} with ${value}`, await send(form.action, body))
    })
    expect(faults).toEqual([])
  })

  test('that is none, or is not ours, or goes nowhere, is refused on a page in that language', async () => {
    const typed = 'application/x-www-form-urlencoded'
    const cases: [string, string, string, number][] = [
      ['/new-map', '{}', 'application/json', 415],
      [
        '/new-map',
        '--a\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n',
        'multipart/form-data; boundary=a',
        415,
      ],
      ['/new-map', '%%%=%ED%A0%80', typed, 403],
      ['/new-map', '', typed, 403],
      ['/import', `csrf=${mark}&text=${'x'.repeat(21 * 1024 * 1024)}`, typed, 413],
      ['/nowhere', `csrf=${mark}`, typed, 404],
      [`/maps/${ids.maps}`, `csrf=${mark}`, typed, 404],
      [`/maps/${ids.stages}/new-stage`, `csrf=${mark}&name=x`, typed, 404],
      [`/hypotheses/${spare.hypothesis}/undo`, `csrf=${mark}&version=NaN`, typed, 404],
      [`/hypotheses/${spare.hypothesis}/estimates/undo`, `csrf=${mark}&version=x&framework=rice`, typed, 404],
    ]
    const faults = await faultsOf(cases, async ([path, body, type, status]) =>
      faultOf(`${path} as ${type}`, await send(path, body, type), [status]),
    )
    expect(faults).toEqual([])
  })

  test('that says to hold more variants than there can be is read for those that it holds', async () => {
    for (const mapped of ['1e308', '9007199254740993', '4294967296', '-1', 'NaN']) {
      const body = new FormData()
      const fields = { csrf: mark, form: 'file', step: 'preview', mode: 'daily', format: 'auto', mapped }
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      body.set('table', 'date,variant,metric,n,sum\n2026-01-01,control,x,1,1')
      const path = `/experiments/${spare.experiment}`
      expect(await faultOf(`${mapped} variants`, await send(path, body), [200, 422])).toEqual([])
    }
  })
})
