/** The oldest Node that has what we use. */
const needed = [22, 12] as const

/** What an operator can do about an error that ends the server, in one line. */
function advice(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return 'the port is taken; set PORT to another one'
  if (code.startsWith('URL_'))
    return `DATABASE_URL must begin with file: or libsql:// (a path is written file:/tmp/my.db); ${error.message}`
  return error.message.split('\n')[0] ?? error.name
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`Journeyproof needs Node ${needed.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

process.once('uncaughtException', (error) => {
  console.error(`Journeyproof ended: ${advice(error)}`)
  process.exit(1)
})
