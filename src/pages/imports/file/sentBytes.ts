import { said } from '../../../domain/fault.ts'
import { AppError } from '../../../errors.ts'
import type { FormCall } from '../../page.ts'
import { unpackFile } from './carriedFile.ts'

/** The file of a form: carried from the preview before, uploaded, or pasted as `table`; empty where nothing was given. */
export async function sentBytes({ field, file }: FormCall): Promise<Uint8Array<ArrayBuffer>> {
  const carried = field('carried')
  if (carried === '') return (await file('file')) ?? new TextEncoder().encode(field('table'))
  const bytes = unpackFile(carried)
  if (bytes === undefined) throw new AppError('malformed', said('form_changed'))
  return bytes
}
