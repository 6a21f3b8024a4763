import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const number = (n: number) => formatNumber('en', n, { maximumFractionDigits: 2 })
const counted = (n: number, one: string, other: string) => `${number(n)} ${plural('en', n, { one, other })}`

/** What the readers of boards and diagrams of journeys have to say. */
export const mapNotices = {
  no_markdown_table: () => 'There is no table in this Markdown text.',
  markdown_text_ignored: (p: { lines: number }) =>
    `${counted(p.lines, 'line', 'lines')} of text beside the table ${plural('en', p.lines, { one: 'was', other: 'were' })} not read.`,

  no_journey: () => 'There is no Mermaid journey in this text.',
  journey_without_tasks: () => 'The journey has neither sections nor tasks.',
  not_a_task: (p: { text: string }) =>
    `“${p.text}” is not a task. A task is written “Task: score: actor, actor”.`,
  task_without_section: (p: { task: string }) =>
    `The task “${p.task}” stands before any section; it became a stage of its own.`,
  mermaid_score_left_out: (p: { task: string; text: string }) =>
    `“${p.text}” is not a score from 1 to 5; “${p.task}” was taken without one.`,
  mermaid_scores_averaged: (p: { stage: string; tasks: number; mean: number; emotion: number }) =>
    `The emotion of “${p.stage}” is the mean of ${counted(p.tasks, 'task', 'tasks')}: ${number(p.mean)} of 5, rounded to ${number(p.emotion)} on the scale from −2 to 2. Each score is kept in a note.`,
  mermaid_line_ignored: (p: { text: string }) => `“${p.text}” was not read.`,
  actor_as_persona: (p: { actor: string }) => `The only actor, “${p.actor}”, became the persona.`,
  actors_kept: (p: { actors: string }) =>
    `The journey has several actors (${p.actors}); who does what is kept in a note on each stage.`,

  not_a_board: () =>
    'These are not the items of a Miro board: a list of items, or pages of “data”, is needed here.',
  board_item_unreadable: () => 'This is not what a board item has here.',
  board_without_stages: () =>
    'No stages found on the board: it takes two frames side by side, or a row of titles above lanes that are titled “Actions”, “Barriers” and so on.',
  board_item_outside: (p: { text: string }) => `“${p.text}” lies outside every stage; it was left out.`,
  board_item_without_lane: (p: { text: string; stage: string }) =>
    `No lane says what “${p.text}” is; it was kept as a note on “${p.stage}”.`,
  board_item_misplaced: (p: { text: string }) =>
    `“${p.text}” lies in a frame that is not in the file, so its place is not known; it was left out.`,
  board_items_not_text: (p: { type: string; count: number }) =>
    `${counted(p.count, 'item', 'items')} of the type “${p.type}” ${plural('en', p.count, { one: 'holds', other: 'hold' })} no text that can be read.`,
}
