import { type SQL, sql } from 'drizzle-orm'
import type { FoundType } from '../../src/domain/foundTypes.ts'
import type { Database } from '../database.ts'
import { experiments, hypotheses } from '../schema/experiments.ts'
import { barriers, evidence, maps, stages } from '../schema/maps.ts'

export interface Found {
  type: FoundType
  /** Of the thing; of evidence that of its barrier, on whose page it stands. */
  id: string
  mapId: string
  map: string
  /** Empty where the thing has none. */
  title: string
  body: string
  /** What it stands on, beside the map: the stage of a barrier, the barrier of evidence. */
  under: string | null
}

/** A word that is looked for, as patterns of GLOB: anywhere, and at the beginning of a word. */
interface Pattern {
  anywhere: string
  atWord: string
}

interface Asked {
  /** At least one. */
  patterns: readonly Pattern[]
  type: FoundType | undefined
  limit: number
  offset: number
}

/** Either a find, or (without an id) how much there is of a type. */
type Row = { type: FoundType; count: number; id: null } | ({ count: null } & Found)

/**
 * What was found on maps that are not archived: the best of it first, and how much there is of each type. Both from one reading of
 * all texts, as that is what takes the time.
 */
export async function search(db: Database, { patterns, type, limit, offset }: Asked) {
  const ofType = type === undefined ? sql`1` : sql`type = ${type}`
  const rows = await db.all<Row>(sql`
    with ${things},
    found as materialized (select *, ${score(patterns)} as score from things where ${everyTerm(patterns)})
    select type, count(*) as count, null as id, null as mapId, null as map, null as title, null as body, null as under
    from found group by type
    union all
    select * from (
      select type, null, id, map_id, map, title, body, under from found where ${ofType}
      order by score desc, place, updated_at desc, id limit ${limit} offset ${offset})`)
  return {
    rows: rows.filter((row) => row.id !== null),
    counts: new Map(rows.flatMap((row) => (row.id === null ? [[row.type, row.count]] : []))),
  }
}

const everyTerm = (patterns: readonly Pattern[]): SQL =>
  sql.join(
    patterns.map(({ anywhere }) => sql`(title glob ${anywhere} or body glob ${anywhere})`),
    sql` and `,
  )

/** What stands in a title is meant more often than what stands below it, and a word's beginning more often than its middle. */
const score = (patterns: readonly Pattern[]): SQL =>
  sql.join(
    patterns.map(
      ({ anywhere, atWord }) => sql`case
        when ' ' || title glob ${atWord} then 9
        when title glob ${anywhere} then 6
        when ' ' || body glob ${atWord} then 2
        else 1 end`,
    ),
    sql` + `,
  )

/** The texts of a thing one after the other; those that it has not are left out. */
const texts = (...columns: SQL[]): SQL =>
  sql`trim(${sql.join(
    columns.map((column) => sql`coalesce(${column} || char(10), '')`),
    sql` || `,
  )})`

const listed = (column: SQL, path: SQL): SQL =>
  sql`(select group_concat(${path}, ', ') from json_each(${column}))`

const things = sql`things (type, place, id, map_id, map, title, body, under, updated_at) as (
  select 'map', 0, m.id, m.id, m.name, m.name,
    ${texts(sql`m.goal`, sql`m.segment`, sql`json_extract(m.persona, '$.name')`)}, null, m.updated_at
  from ${maps} m where not m.archived
  union all
  select 'stage', 1, s.id, m.id, m.name, s.name,
    ${texts(
      sql`s.goal`,
      sql`s.actions`,
      sql`s.thoughts`,
      sql`s.emotion`,
      listed(sql`s.touchpoints`, sql`json_extract(value, '$.label')`),
      listed(sql`s.opportunities`, sql`value`),
    )}, null, s.updated_at
  from ${stages} s join ${maps} m on m.id = s.map_id where not s.archived and not m.archived
  union all
  select 'barrier', 2, b.id, m.id, m.name, b.title,
    ${texts(sql`b.description`, sql`b.touchpoint`, sql`b.segment`)}, s.name, b.updated_at
  from ${barriers} b join ${stages} s on s.id = b.stage_id join ${maps} m on m.id = b.map_id
  where not b.archived and not s.archived and not m.archived
  union all
  select 'hypothesis', 3, h.id, m.id, m.name, h.change, ${texts(sql`h.because`, sql`h.owner`)}, null, h.updated_at
  from ${hypotheses} h join ${maps} m on m.id = h.map_id where not h.archived and not m.archived
  union all
  select 'experiment', 4, e.id, m.id, m.name, e.name, ${texts(sql`e.notes`)}, null, e.updated_at
  from ${experiments} e join ${maps} m on m.id = e.map_id where not e.archived and not m.archived
  union all
  select 'evidence', 5, b.id, m.id, m.name, '', v.quote, b.title, v.updated_at
  from ${evidence} v join ${barriers} b on b.id = v.barrier_id join ${maps} m on m.id = v.map_id
  where v.quote is not null and not b.archived and not m.archived
)`
