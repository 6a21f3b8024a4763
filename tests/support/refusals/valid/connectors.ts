import type { World } from '../world.ts'
import { type Entry, without } from './entry.ts'

export function connectors(w: World): Record<string, Entry> {
  const connector = {
    kind: 'posthog',
    name: 'PostHog',
    baseUrl: 'https://eu.posthog.example.com',
    token: 'phx_key',
    settings: { projectId: '42' },
    everyHours: 6,
  }
  const specials = [
    { what: 'an address of another scheme', pointer: '/baseUrl', body: { baseUrl: 'ftp://example.com' } },
    {
      what: 'where clouds answer with credentials',
      pointer: '/baseUrl',
      body: { baseUrl: 'http://169.254.169.254/' },
    },
    { what: 'an address with a query', pointer: '/baseUrl', body: { baseUrl: 'https://example.com/?a' } },
    {
      what: 'a setting of another tool',
      pointer: '/settings/workspace',
      body: { settings: { projectId: '42', workspace: '7' } },
    },
    { what: 'no project', pointer: '/settings/projectId', body: { settings: {} } },
  ]
  const token = { pointer: '/token', body: { ...connector, tokenVariable: 'JOURNEYPROOF_CONNECTOR_NONE' } }
  const mapping = { control: 'control', variants: { short: 'short' } }
  const connection = { experimentId: w.running, theirId: '17', mapping }
  return {
    'post /connectors': {
      valid: [{ body: connector }],
      specials: [
        ...specials.map((special) => ({ ...special, body: { ...connector, ...special.body } })),
        { what: 'a token and a setting for it', ...token },
        { what: 'no token', pointer: '/token', body: without(connector, 'token') },
      ],
      // Whatever is given in place of the one is held against the other.
      alsoNamed: ['/token', '/tokenVariable'],
    },
    'patch /connectors/{id}': {
      valid: [{ id: w.connector, body: { ...without(connector, 'kind'), archived: false } }],
      specials: [
        ...specials,
        { what: 'another address alone', pointer: '/token', body: { baseUrl: 'https://example.com' } },
      ],
      alsoNamed: ['/token', '/tokenVariable'],
    },
    'put /connectors/{id}/experiments': {
      valid: [{ id: w.connector, body: [connection] }],
      specials: [
        {
          what: 'an unknown experiment',
          pointer: '/0/experimentId',
          body: [{ ...connection, experimentId: 'exp_none' }],
        },
        { what: 'an experiment twice', pointer: '/1/experimentId', body: [connection, connection] },
        {
          what: 'a mapping to no variant',
          pointer: '/0/mapping/variants/a',
          body: [{ ...connection, mapping: { variants: { a: 'nobody' } } }],
        },
      ],
    },
    'post /connectors/{id}/pull': { valid: [{ id: w.spareConnector }] },
  }
}
