import type { evidenceNotices as english } from '../../en/importNotices/evidence.ts'

export const evidenceNotices: typeof english = {
  similar_barrier: (p) => `Барьера «${p.text}» нет; принят за «${p.barrier}».`,
}
