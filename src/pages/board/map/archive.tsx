import type { Dictionary } from '../../../locales/dictionary.ts'
import { barrierResource } from '../../../services/resources/barrier.ts'
import type { Resource } from '../../../services/resources/resource.ts'
import { stageResource } from '../../../services/resources/stage.ts'
import type { Action } from '../../page.ts'
import { Press } from '../../parts/press.tsx'
import { boardAddress } from './boardAddress.ts'

interface Props {
  t: Dictionary
  csrf: string
  kind: 'stages' | 'barriers'
  thing: { id: string }
  /** What it does. */
  text: string
}

/** Puts a stage or barrier out of sight; nothing is deleted, and the board offers to take it back at once. */
export function ArchiveForm({ t, csrf, kind, thing, text }: Props) {
  const { edit: words } = t.pages.journey
  return (
    <>
      <h2>{words.archiveHeading}</h2>
      <p>{text}</p>
      <Press action={`/${kind}/${thing.id}/archive`} csrf={csrf} text={words.archive} label={words.archive} />
    </>
  )
}

const archiving = (kind: Props['kind'], resource: Resource): Action => ({
  path: `/${kind}/{id}/archive`,
  role: 'editor',
  run: async (call) => {
    const { deps, actor, id } = call
    // Whatever it says by now, it is out of sight the same way, and comes back the same way.
    const target = { id, version: undefined }
    const patch = { archived: call.field('archived') !== 'no' }
    const { view, version } = await call.write(() => resource.plan.update(deps, actor, target, patch))
    const { mapId } = view as { mapId: string }
    return { redirect: boardAddress(mapId, { changed: { id, version } }) }
  },
})

export const archiveStage = archiving('stages', stageResource)
export const archiveBarrier = archiving('barriers', barrierResource)
