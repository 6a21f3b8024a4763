import { z } from 'zod'
import { name } from '../../../domain/fields.ts'
import { importMap } from '../../../importers/maps/index.ts'
import { remark } from '../../../services/imports/notices.ts'
import { importMapFile } from '../../../services/maps/import.ts'
import { blank, checkInput, type FieldFault, faultsOfRefusal } from '../../fields/checkInput.ts'
import { carriedLimit, carriedMegabytes, unpackFile } from '../../imports/file/carriedFile.ts'
import { Remarks } from '../../imports/file/remarks.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { toMaps } from '../toMaps.ts'
import { mapNameOf } from './mapNameOf.ts'
import { Preview } from './preview.tsx'
import { UploadForm } from './uploadForm.tsx'

export const importPage: Page = {
  path: '/import',
  role: 'editor',
  view: async (call) => ({
    title: call.t.pages.board.importing.title,
    place: toMaps(call),
    body: (
      <>
        <p>{call.t.pages.board.start.importText}</p>
        <UploadForm call={call} form={blank()} />
      </>
    ),
  }),
}

/** Shows what a file would become; nothing is stored. */
export const previewImport: Action = {
  path: '/import/preview',
  role: 'editor',
  run: async (call) => {
    const { importing } = call.t.pages.board
    const bytes = await call.file('file')
    if (bytes === undefined) return refused(call, [{ field: 'file', text: importing.noFile }])
    if (bytes.length > carriedLimit)
      return refused(call, [{ field: 'file', text: importing.tooLarge({ megabytes: carriedMegabytes }) }])
    return preview(call, bytes, undefined, [], mapNameOf(call.fileName('file')))
  },
}

/** Stores what the preview showed: the same file, carried through the form. */
export const storeImport: Action = {
  path: '/import',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, locale, t } = call
    const bytes = unpackFile(call.field('carried'))
    if (bytes === undefined) return refused(call, [{ field: 'file', text: t.pages.board.importing.noFile }])
    const typed = call.field('name')
    const labels = { name: t.pages.board.importing.mapName }
    const checked = checkInput(z.strictObject({ name }), { name: typed }, t, labels)
    if (!checked.ok) return preview(call, bytes, typed, checked.faults)
    const file = { bytes, type: '', name: checked.input.name, dryRun: false }
    try {
      const { map } = await call.write(() => importMapFile(deps, actor, file, locale))
      return { redirect: `/maps/${(map as { id: string }).id}` }
    } catch (error) {
      return preview(call, bytes, typed, faultsOfRefusal(call.t, error))
    }
  },
}

const refused = (call: PageCall, faults: FieldFault[]): View => ({
  title: call.t.pages.board.importing.title,
  place: toMaps(call),
  status: 422,
  body: <UploadForm call={call} form={{ values: { file: '' }, faults }} />,
})

function preview(
  call: PageCall,
  bytes: Uint8Array<ArrayBuffer>,
  name: string | undefined,
  faults: FieldFault[],
  fileName = '',
): View {
  const { importing } = call.t.pages.board
  const read = importMap(bytes)
  if (read.faults.length > 0)
    return {
      title: importing.refused,
      place: toMaps(call),
      status: 422,
      body: (
        <>
          <Remarks t={call.t} remarks={read.faults.map((fault) => remark(call.locale, fault))} alert />
          <UploadForm call={call} form={blank()} />
        </>
      ),
    }
  return {
    title: importing.previewTitle,
    kept: true,
    place: toMaps(call),
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: (
      <Preview
        call={call}
        read={read}
        bytes={bytes}
        form={{ values: { name: name ?? read.map.name ?? fileName }, faults }}
      />
    ),
  }
}
