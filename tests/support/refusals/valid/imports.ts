import type { World } from '../world.ts'
import type { Entry } from './entry.ts'

export const importRequests = (w: World): Record<string, Entry> => {
  const csv = (sum: number) => `date,variant,metric,n,sum\n${w.days.second},short,${w.metricKey},100,${sum}\n`
  return {
    'post /experiments/{id}/results/import': {
      valid: [
        {
          id: w.running,
          query: { dryRun: 'true', format: 'auto', mapping: '{}' },
          file: { type: 'text/csv', text: csv(10) },
        },
        { id: w.running, query: { format: 'rows' }, file: { type: 'text/csv', text: csv(12) } },
      ],
    },
    'post /imports/{id}/reverse': { valid: [{ id: w.spareImport, body: { reason: 'The wrong file' } }] },
    'post /imports/progress/{id}/cancel': { valid: [{ id: w.progress }] },
  }
}
