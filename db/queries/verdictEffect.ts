import { sql } from 'drizzle-orm'
import { analyses } from '../schema/experiments.ts'

/** The comparison of the variant that a verdict is about, on the primary metric; none where it is about several. */
export const verdictEffect = sql<string | null>`(
  select json_object('relative', json_extract(c.value, '$.relative'), 'shrunken', json_extract(c.value, '$.shrunken'))
  from json_each(${analyses.result}, '$.metrics') m, json_each(m.value, '$.comparisons') c
  where json_extract(m.value, '$.role') = 'primary'
    and (json_extract(c.value, '$.variant') = ${analyses.variant}
      or (${analyses.variant} is null and json_array_length(m.value, '$.comparisons') = 1))
  limit 1)`
