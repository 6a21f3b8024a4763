import journal from './migrations/meta/_journal.json' with { type: 'json' }

/** The migrations by their names, in the order in which they are applied. */
export const migrationNames = journal.entries.map(({ tag }) => tag)

/** The migration that this version reads and writes the database at. */
export const newestMigration = migrationNames.at(-1) ?? ''
