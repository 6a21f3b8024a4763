import type { PageCall } from '../../page.ts'
import { NextStep } from '../../parts/nextStep.tsx'
import type { Loaded } from './load.ts'

/** Verdicts after which nothing is decided by waiting. */
const isSettled = (status: string) => status !== 'collecting'

/** What is to be done with a test as it stands; nothing where all there is to do is to wait. */
export function WhatNext({ call, loaded }: { call: PageCall; loaded: Loaded }) {
  const { t } = call
  const { experiment, analysis, decisions } = loaded
  const words = t.pages.next.experiment
  if (!call.can('editor')) return null
  if (experiment.status === 'draft')
    return <NextStep t={t} text={words.draft} go={words.toStart} href="#start" />
  if (analysis === null) return <NextStep t={t} text={words.noResults} go={words.toResults} href="#results" />
  if (decisions.length === 0)
    return isSettled(analysis.verdict.status) ? (
      <NextStep t={t} text={words.undecided} go={words.toDecision} href="#decision" />
    ) : null
  return experiment.status === 'running' ? (
    <NextStep t={t} text={words.stillRunning} go={words.toStop} href="#stop" />
  ) : null
}
