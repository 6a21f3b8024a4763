import { evsi } from './evsi.ts'
import type { Framework } from './framework.ts'
import { ice } from './ice.ts'
import { pie } from './pie.ts'
import { pxl } from './pxl.ts'
import { rice } from './rice.ts'
import { value } from './value.ts'
import { weighted } from './weighted.ts'
import { wsjf } from './wsjf.ts'

/** The frameworks a backlog can be ranked by; the first is the default. */
export const frameworks = {
  rice,
  ice,
  pie,
  pxl,
  wsjf,
  weighted,
  value,
  evsi,
} satisfies Record<string, Framework>

export type FrameworkId = keyof typeof frameworks

/** Whether a text names a framework. */
export const isFrameworkId = (id: string | undefined): id is FrameworkId =>
  id !== undefined && Object.hasOwn(frameworks, id)
