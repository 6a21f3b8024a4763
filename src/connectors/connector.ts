import type { z } from 'zod'
import type { Ask, Failure } from './client.ts'

/** What is to be pulled from where. */
export interface PullRequest {
  /** Without a slash at its end. */
  baseUrl: string
  /** As the connector's schema takes them. */
  settings: Record<string, string>
  /** What the tool calls the experiment. */
  theirId: string
}

/** A text that goes the way of a file that somebody sends. */
export interface PulledFile {
  text: string
  /** What the tool calls the one metric in it; empty where it holds whatever the experiment has. */
  metric: string[]
}

type Pulled =
  | {
      outcome: 'results'
      files: PulledFile[]
      /** What this snapshot is known by: the same again means that nothing is new. */
      cursor: string
    }
  | Failure

/** A tool whose results can be pulled. */
export interface Connector {
  kind: string
  /** As people know the tool. */
  name: string
  /** What it needs besides an address and a token. */
  settings: z.ZodType<Record<string, string>>
  pull(ask: Ask, request: PullRequest): Promise<Pulled>
}
