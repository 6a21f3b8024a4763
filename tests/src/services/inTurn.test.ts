import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Database } from '../../../db/database.ts'
import { inTurn } from '../../../src/services/inTurn.ts'

/** Any object: a database is only what a line belongs to. */
const client = () => ({}) as Database

test('work on one thing runs one after the other, in the order it was asked for', async () => {
  const db = client()
  const log: string[] = []
  const work = (name: string, milliseconds: number) =>
    inTurn(db, 'exp_1', async () => {
      log.push(`${name} begins`)
      await pause(milliseconds)
      log.push(`${name} ends`)
      return name
    })
  expect(await Promise.all([work('a', 20), work('b', 1), work('c', 5)])).toEqual(['a', 'b', 'c'])
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('work on another thing, or by another client, does not wait', async () => {
  const db = client()
  let release = () => {}
  const blocked = inTurn(db, 'exp_1', () => new Promise<void>((resolve) => (release = resolve)))
  expect(await inTurn(db, 'exp_2', async () => 'another thing')).toBe('another thing')
  expect(await inTurn(client(), 'exp_1', async () => 'another client')).toBe('another client')
  release()
  await blocked
})

test('work that fails tells its own caller, and the next in line goes on', async () => {
  const db = client()
  const failing = inTurn(db, 'exp_1', async () => {
    throw new Error('refused')
  })
  const next = inTurn(db, 'exp_1', async () => 'done')
  await expect(failing).rejects.toThrow('refused')
  expect(await next).toBe('done')
  expect(await inTurn(db, 'exp_1', async () => 'later')).toBe('later')
})
