import type { ExportedFile } from '../services/exportedFile.ts'

/** The headers under which a file is saved by its own name. */
export const downloadHeaders = ({ name, mediaType }: ExportedFile): Record<string, string> => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
})

/** The answer that is a file. */
export const download = (file: ExportedFile) => ({ body: file.text, headers: downloadHeaders(file) })
