import { connectors } from './connectors.ts'
import { digests } from './digests.ts'
import { erasure } from './erasure.ts'
import type { Job } from './job.ts'
import { outbox } from './outbox.ts'
import { rankings } from './rankings.ts'
import { reminders } from './reminders.ts'
import { retention } from './retention.ts'

/** Every job there is: one file, one line. In this order at a tick: what is stored by one is sent by the outbox right after. */
export const jobs: readonly Job[] = [digests, reminders, outbox, retention, rankings, erasure, connectors]
