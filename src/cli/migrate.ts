import { migrateDatabase } from '../../db/migrate.ts'
import { readConfig } from '../config.ts'

const config = readConfig(process.env)
await migrateDatabase(config.databaseUrl, config.databaseAuthToken)
console.log('The database is at the newest schema.')
