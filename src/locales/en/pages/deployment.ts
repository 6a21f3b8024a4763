import { formatNumber } from '../../format.ts'

/** The settings' rooms, and taking everything out. */
export const deployment = {
  rooms: {
    label: 'Settings',
    general: 'General',
    connectors: 'Connectors',
    sources: 'Evidence sources',
    export: 'Everything in one file',
  },
  clock: (p: { at: string }) => `It is now ${p.at} there.`,
  export: {
    title: 'Everything in one file',
    lead: 'One file of JSON lines, as of one moment. An empty installation of the same version is restored from it with “npm run restore”.',
    isIn: 'What is in it',
    parts: [
      'maps with their stages, barriers, evidence and hypotheses',
      'tests, all rows of results, every analysis and verdict, decisions',
      'digests and what was sent of them',
      'settings, members, channels, connectors',
      'the audit trail: who changed what, and when',
    ],
    isNotIn: 'What is not',
    left: [
      'sessions and sign-in links: everybody signs in anew',
      'stored answers of repeated requests, runs of jobs, cached rankings',
    ],
    secrets: 'Secrets',
    secretsText:
      'API tokens are in it as hashes. Addresses and keys of other services are as they are stored: encrypted under JOURNEYPROOF_SECRET_KEY, which the restored installation needs too. Keep the file as you would keep the database: it holds what people said.',
    size: 'Size of the database',
    megabytes: (p: { bytes: number }) =>
      `${formatNumber('en', p.bytes / 1024 ** 2, { maximumFractionDigits: 1 })} MB`,
    sizeNote: 'now; the file may be larger or smaller',
    download: 'Download the file',
    tooLarge:
      'The database is larger than 64 MB, which is the most that a page can put into a file. Run “npm run export -- deployment.jsonl” on the server instead.',
  },
}
