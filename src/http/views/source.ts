import { z } from 'zod'

/** Where an input of a score comes from. */
export const inputSource = z
  .enum(['measured', 'estimated', 'assumed'])
  .meta({ id: 'InputSource', description: 'Measured beats estimated, estimated beats assumed' })
