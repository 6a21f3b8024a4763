import { decodeEntities } from '../decodeEntities.ts'
import type { Notice } from '../notice.ts'
import { parseNumber } from '../numbers.ts'
import { textKey } from '../textKey.ts'
import { joined } from './cellReaders.ts'
import { mapOfDrafts } from './draftMap.ts'
import { type MapImport, refusedMap } from './mapImport.ts'
import { newDraft, type StageDraft } from './stageDraft.ts'

interface Line {
  text: string
  line: number
}

/** Mermaid writes entities as #35; — other signs # begin a comment, and a semicolon ends a statement. */
function statement(text: string): string {
  const entities = text.replace(/#(\w{1,8});/g, (_, name: string) =>
    decodeEntities(/^\d/.test(name) ? `&#${name};` : `&${name};`),
  )
  const clean = entities === text ? text.replace(/#.*$/, '') : entities
  return clean.trim().replace(/;$/, '').trim()
}

/** The statements of the first journey of a text, which may be fenced in Markdown; null where there is none. */
export function journeyOf(text: string): Line[] | null {
  const lines = text.split('\n').map((content, i) => ({ text: content.trim(), line: i + 1 }))
  const start = lines.findIndex((line) => /^journey;?$/i.test(line.text))
  // Above it stand only comments, directives, front matter and a fence; anything else is a text that happens to hold the word.
  const fence = lines.findLastIndex(({ text: line }, i) => i < start && /^(?:`{3,}|~{3,})/.test(line))
  const above = lines.slice(fence + 1, Math.max(start, 0))
  const matter =
    above[0]?.text === '---' ? above.findIndex(({ text: line }, i) => i > 0 && line === '---') : -1
  const plain = above.slice(matter + 1).every(({ text: line }) => line === '' || line.startsWith('%%'))
  if (start < 0 || !plain) return null
  const end = lines.findIndex(({ text: line }, i) => i > start && /^(?:`{3,}|~{3,})\s*$/.test(line))
  return lines.slice(start + 1, end < 0 ? undefined : end)
}

interface Task {
  name: string
  score: number | null
  actors: string[]
}

function readTask({ text, line }: Line, notices: Notice[]): Task | null {
  const [name = '', score = '', actors = ''] = text.split(':').map((part) => part.trim())
  if (name === '' || !text.includes(':')) return null
  const parsed = parseNumber(score, 'measure')
  const isScore = parsed.ok && !parsed.percent && parsed.value >= 1 && parsed.value <= 5
  if (!isScore)
    notices.push({ line, code: 'mermaid_score_left_out', params: { task: name, text: score.slice(0, 60) } })
  return {
    name,
    score: isScore ? parsed.value : null,
    actors: actors
      .split(',')
      .map((actor) => actor.trim())
      .filter((actor) => actor !== ''),
  }
}

/** Where tasks lie half-way between two scores, the stage has the worse one. */
const roundedDown = (score: number): number => Math.ceil(score - 0.5) + 0

/** What a stage feels like: the mean of its tasks' scores, 1 to 5 becoming -2 to 2. */
function setEmotion({ stage, named }: StageDraft, scores: number[], warnings: Notice[]): void {
  if (scores.length === 0) return
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  stage.emotionScore = roundedDown(mean - 3)
  if (stage.emotionScore !== mean - 3)
    warnings.push({
      line: named.line,
      code: 'mermaid_scores_averaged',
      params: { stage: stage.name, tasks: scores.length, mean, emotion: stage.emotionScore },
    })
}

/**
 * A journey map from a Mermaid journey: a section is a stage, its tasks are the actions. The scores of its tasks (1 to 5) become the stage's
 * emotion (-2 to 2); tasks, scores and actors stay together in a note. The only actor of a journey is its persona.
 */
export function readMermaidJourney(text: string): MapImport {
  const lines = journeyOf(text)
  if (lines === null) return refusedMap([{ line: 1, code: 'no_journey', params: {} }])
  const warnings: Notice[] = []
  const faults: Notice[] = []
  const drafts = new Map<string, StageDraft>()
  const scores = new Map<StageDraft, number[]>()
  const actors = new Set<string>()
  const map: MapImport['map'] = {}
  let current: StageDraft | undefined

  const stageOf = (name: string, line: number): StageDraft => {
    const known = drafts.get(textKey(name))
    if (known !== undefined) {
      warnings.push({ line, code: 'repeated_stage', params: { stage: known.stage.name } })
      return known
    }
    const draft = newDraft({ text: name, line, column: 1 })
    drafts.set(textKey(name), draft)
    scores.set(draft, [])
    return draft
  }

  for (const raw of lines) {
    const line = { ...raw, text: raw.text.startsWith('%%') ? '' : statement(raw.text) }
    if (line.text === '') continue
    const [, keyword = '', rest = ''] = /^(title|section)\s+(.+)$/i.exec(line.text) ?? []
    if (keyword.toLowerCase() === 'title') map.name = rest.trim()
    else if (keyword !== '') current = stageOf((rest.split(':')[0] ?? '').trim() || rest, line.line)
    else if (/^acc(?:title|descr)\b/i.test(line.text))
      warnings.push({
        line: line.line,
        code: 'mermaid_line_ignored',
        params: { text: line.text.slice(0, 60) },
      })
    else {
      const task = readTask(line, warnings)
      if (task === null) {
        faults.push({
          line: line.line,
          column: 1,
          code: 'not_a_task',
          params: { text: line.text.slice(0, 60) },
        })
        continue
      }
      if (current === undefined)
        warnings.push({ line: line.line, code: 'task_without_section', params: { task: task.name } })
      const draft = current ?? stageOf(task.name, line.line)
      draft.stage.actions =
        draft.stage.actions === undefined ? task.name : `${draft.stage.actions}\n${task.name}`
      draft.notes.set('journey', joined(draft.notes.get('journey'), line.text))
      if (task.score !== null) scores.get(draft)?.push(task.score)
      for (const actor of task.actors) actors.add(actor)
    }
  }
  if (faults.length > 0) return refusedMap(faults)
  if (drafts.size === 0) return refusedMap([{ line: 1, code: 'journey_without_tasks', params: {} }])
  for (const [draft, list] of scores) setEmotion(draft, list, warnings)
  const [only, another] = actors
  const line = lines[0]?.line ?? 1
  if (only !== undefined && another === undefined) {
    map.persona = { name: only }
    warnings.push({ line, code: 'actor_as_persona', params: { actor: only } })
  } else if (another !== undefined)
    warnings.push({ line, code: 'actors_kept', params: { actors: [...actors].join(', ').slice(0, 200) } })
  const russian = [...drafts.values()].some(({ stage }) => /\p{Script=Cyrillic}/u.test(stage.name))
  return mapOfDrafts([...drafts.values()], { ...map, locale: russian ? 'ru' : 'en' }, warnings)
}
