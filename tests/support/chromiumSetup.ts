import { chromiumPath } from './chromium.ts'

/** Unpacks the browser before suites open it side by side: one that another is still writing cannot be started. */
export default async function setup(): Promise<void> {
  const before = { ...process.env }
  await chromiumPath()
  // What the package sets for its own libraries is not for the servers that are started from here.
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
}
