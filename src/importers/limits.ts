/** Rows that a file may have below its heading: more are refused at once, before any of them is looked at. */
export const mostRows = 100_000

/** Columns that a table may have. */
export const mostColumns = 1000

/** Characters of one row: what is longer is a table whose rows were never ended. */
export const longestRow = 1_000_000
