import { analysisIds } from '../../db/queries/analyses.ts'
import { verifyAnalysis } from '../services/analyses/verify.ts'
import { openNodeDeps } from './nodeDeps.ts'

/** Recomputes stored analyses from their stored rows and compares every byte: the ones named, or with --all every one. */
const named = process.argv.slice(2)
if (named.length === 0) {
  console.error('Which analysis? npm run verify-analysis -- ana_..., or -- --all')
  process.exit(2)
}

const { deps, close } = await openNodeDeps(process.env)
try {
  const ids = named.includes('--all') ? await analysisIds(deps.db) : named
  let failed = 0
  for (const id of ids) {
    const { text, ok } = await told(id)
    console.log(`${id}  ${text}`)
    if (!ok) failed += 1
  }
  console.log(`${ids.length - failed} of ${ids.length} are the same to the byte`)
  process.exitCode = failed > 0 ? 1 : 0
} finally {
  await close()
}

async function told(id: string): Promise<{ text: string; ok: boolean }> {
  const found = await verifyAnalysis(deps, id)
  switch (found.outcome) {
    case 'unknown':
      return { text: 'there is no such analysis', ok: false }
    case 'otherEngine':
      return { text: `was computed by engine ${found.engineVersion}, which this is not`, ok: false }
    case 'same':
      return { text: `same ${found.bytes} characters, inputs ${found.inputHash}`, ok: true }
    case 'differs': {
      const inputs = found.hash ? [`inputs hash to ${found.hash.computed}, not ${found.hash.stored}`] : []
      const result = found.at === null ? [] : [`differs from character ${found.at} on`]
      return { text: [...inputs, ...result].join('; '), ok: false }
    }
  }
}
