import type { FieldFault } from '../../fields/checkInput.ts'
import type { FormCall } from '../../page.ts'
import { carriedLimit, carriedMegabytes } from './carriedFile.ts'
import { sentBytes } from './sentBytes.ts'

/** The file of a form, or what is wrong with having none, or one that no form can carry on. */
export async function takenFile(
  call: FormCall,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; faults: FieldFault[] }> {
  const words = call.t.pages.imports
  const bytes = await sentBytes(call)
  const text =
    bytes.length === 0
      ? words.nothing
      : bytes.length > carriedLimit
        ? words.tooLarge({ megabytes: carriedMegabytes })
        : null
  return { bytes, faults: text === null ? [] : [{ field: 'file', text }] }
}
