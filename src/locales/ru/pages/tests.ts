import type { tests as en } from '../../en/pages/tests.ts'

export const tests: typeof en = {}
