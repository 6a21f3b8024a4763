import { readFileSync } from 'node:fs'
import { importMapFile } from '../../../../src/services/maps/import.ts'
import { commit } from '../../../../src/services/write.ts'
import type { Deployment } from '../../../jobs/deployment.ts'

const example = new URL('../../../../docs/examples/food-delivery.ru.csv', import.meta.url)

/** The map of the example about food, and its barrier about ways to pay. */
export async function foodMap({ deps }: Deployment) {
  const actor = { id: 'tok_test', name: 'Test', role: 'admin' } as const
  const file = { bytes: new Uint8Array(readFileSync(example)), type: '', name: 'Еда', dryRun: false }
  const { map, barriers } = await commit(deps, () => importMapFile(deps, actor, file, 'ru'))
  const barrier = (barriers as { id: string; title: string }[]).find(
    ({ title }) => title === 'Один способ оплаты',
  )
  const { id } = map as { id: string }
  return { id, path: `/maps/${id}`, barrier: barrier?.id ?? '' }
}
