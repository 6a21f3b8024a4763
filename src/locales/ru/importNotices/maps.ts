import type { mapNotices as english } from '../../en/importNotices/maps.ts'
import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const number = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 2 })
const counted = (n: number, one: string, few: string, many: string) =>
  `${number(n)} ${plural('ru', n, { one, few, many, other: few })}`

export const mapNotices: typeof english = {
  no_markdown_table: () => 'В этом тексте Markdown нет таблицы.',
  markdown_text_ignored: (p) =>
    `Рядом с таблицей есть ещё текст (${counted(p.lines, 'строка', 'строки', 'строк')}); он не прочитан.`,

  no_journey: () => 'В этом тексте нет диаграммы Mermaid journey.',
  journey_without_tasks: () => 'В диаграмме нет ни разделов, ни шагов.',
  not_a_task: (p) => `«${p.text}» — не шаг. Шаг записывается так: «Шаг: оценка: кто, кто».`,
  task_without_section: (p) => `Шаг «${p.task}» стоит до первого раздела; он стал отдельным этапом.`,
  mermaid_score_left_out: (p) => `«${p.text}» — не оценка от 1 до 5; шаг «${p.task}» взят без неё.`,
  mermaid_scores_averaged: (p) =>
    `Эмоция этапа «${p.stage}» — средняя по ${counted(p.tasks, 'шагу', 'шагам', 'шагам')}: ${number(p.mean)} из 5, округлено до ${number(p.emotion)} по шкале от −2 до 2. Оценка каждого шага сохранена в заметке.`,
  mermaid_line_ignored: (p) => `Строка «${p.text}» не прочитана.`,
  actor_as_persona: (p) => `Единственный участник, «${p.actor}», стал персоной.`,
  actors_kept: (p) =>
    `В диаграмме несколько участников (${p.actors}); кто что делает, сохранено в заметке к каждому этапу.`,

  not_a_board: () => 'Это не элементы доски Miro: нужен список элементов или страницы с полем «data».',
  board_item_unreadable: () => 'У элемента доски здесь стоит не то.',
  board_without_stages: () =>
    'На доске не найдены этапы: нужны две рамки рядом или ряд заголовков над дорожками с названиями «Действия», «Барьеры» и так далее.',
  board_item_outside: (p) => `«${p.text}» лежит вне этапов; это пропущено.`,
  board_item_without_lane: (p) =>
    `Ни одна дорожка не говорит, что такое «${p.text}»; это сохранено заметкой к этапу «${p.stage}».`,
  board_item_misplaced: (p) =>
    `«${p.text}» лежит в рамке, которой нет в файле, и место неизвестно; это пропущено.`,
  board_items_not_text: (p) =>
    `${counted(p.count, 'элемент', 'элемента', 'элементов')} типа «${p.type}» без читаемого текста.`,
}
