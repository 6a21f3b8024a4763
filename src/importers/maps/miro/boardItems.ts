import { z } from 'zod'
import type { Notice } from '../../notice.ts'
import { htmlText } from './htmlText.ts'

const id = z.union([z.string(), z.number()]).transform(String)
const length = z.number().min(0).max(1e9)
const coordinate = z.number().min(-1e9).max(1e9)

/** A board item as `GET /v2/boards/{board_id}/items` gives it, or flat, as the Web SDK does; of its fields only those that are read. */
const boardItem = z.object({
  id: id.optional(),
  type: z.string(),
  data: z.object({ content: z.string().optional(), title: z.string().optional() }).nullish(),
  content: z.string().optional(),
  title: z.string().optional(),
  position: z.object({ x: coordinate, y: coordinate, relativeTo: z.string().optional() }).nullish(),
  x: coordinate.optional(),
  y: coordinate.optional(),
  relativeTo: z.string().optional(),
  geometry: z.object({ width: length.nullish(), height: length.nullish() }).nullish(),
  width: length.optional(),
  height: length.optional(),
  parent: z.object({ id: id.optional() }).nullish(),
  parentId: id.nullish(),
})

/** What is left of an item once its dialect is forgotten; x and y are of its centre. */
export interface BoardItem {
  pointer: string
  id: string
  type: string
  text: string
  x: number
  y: number
  width: number
  height: number
  parentId: string | null
  /** Whether x and y count from the top left corner of the parent. */
  inParent: boolean
}

interface Found {
  pointer: string
  value: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The items of a list, of a page (`{data: [...], cursor}`), or of several pages in a list; null for what is neither. */
export function listedItems(value: unknown): Found[] | null {
  if (isObject(value))
    return Array.isArray(value.data)
      ? value.data.map((item, i) => ({ pointer: `/data/${i}`, value: item }))
      : null
  if (!Array.isArray(value)) return null
  return value.flatMap((entry: unknown, i): Found[] => {
    const page = isObject(entry) ? listedItems(entry) : null
    return page === null
      ? [{ pointer: `/${i}`, value: entry }]
      : page.map((item) => ({ ...item, pointer: `/${i}${item.pointer}` }))
  })
}

/** Reads one item; one that is none, or stands nowhere, is a fault. */
export function readBoardItem({ pointer, value }: Found, faults: Notice[]): BoardItem | null {
  const parsed = boardItem.safeParse(value)
  if (!parsed.success) {
    for (const { path } of parsed.error.issues)
      faults.push({ pointer: [pointer, ...path].join('/'), code: 'board_item_unreadable', params: {} })
    return null
  }
  const { data, position, geometry, parent, ...item } = parsed.data
  const x = position?.x ?? item.x
  const y = position?.y ?? item.y
  if (x === undefined || y === undefined) return null
  const parentId = parent?.id ?? item.parentId ?? null
  const relativeTo = position?.relativeTo ?? item.relativeTo
  return {
    pointer,
    id: item.id ?? pointer,
    type: item.type,
    text: htmlText(data?.content ?? data?.title ?? item.content ?? item.title ?? ''),
    x,
    y,
    width: geometry?.width ?? item.width ?? 0,
    height: geometry?.height ?? item.height ?? 0,
    parentId,
    inParent: parentId !== null && relativeTo !== 'canvas_center',
  }
}
