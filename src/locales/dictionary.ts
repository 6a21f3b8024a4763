import { calendar as calendarEn } from './en/calendar.ts'
import { completeness as completenessEn } from './en/completeness.ts'
import { digest as digestEn } from './en/digest.ts'
import { events as eventsEn } from './en/events.ts'
import { faults as faultsEn } from './en/faults.ts'
import { imports as importsEn } from './en/imports.ts'
import { learning as learningEn } from './en/learning.ts'
import { admin as adminEn } from './en/pages/admin.ts'
import { backlog as backlogEn } from './en/pages/backlog.ts'
import { board as boardEn } from './en/pages/board.ts'
import { calendar as calendarPageEn } from './en/pages/calendar.ts'
import { channels as channelsEn } from './en/pages/channels.ts'
import { connectors as connectorsEn } from './en/pages/connectors.ts'
import { deployment as deploymentEn } from './en/pages/deployment.ts'
import { editing as editingEn } from './en/pages/editing.ts'
import { experiment as experimentEn } from './en/pages/experiment.ts'
import { common as commonEn } from './en/pages/frame.ts'
import { imports as importPagesEn } from './en/pages/imports.ts'
import { journey as journeyEn } from './en/pages/journey.ts'
import { ledger as ledgerEn } from './en/pages/ledger.ts'
import { library as libraryEn } from './en/pages/library.ts'
import { next as nextEn } from './en/pages/next.ts'
import { programme as programmeEn } from './en/pages/programme.ts'
import { resultImports as resultImportsEn } from './en/pages/resultImports.ts'
import { search as searchEn } from './en/pages/search.ts'
import { sending as sendingEn } from './en/pages/sending.ts'
import { sources as sourcesEn } from './en/pages/sources.ts'
import { testPlan as testPlanEn } from './en/pages/testPlan.ts'
import { tests as testsEn } from './en/pages/tests.ts'
import { problems as problemsEn } from './en/problems.ts'
import { ranking as rankingEn } from './en/ranking.ts'
import { verdict as verdictEn } from './en/verdict.ts'
import type { Locale } from './plural.ts'
import { calendar as calendarRu } from './ru/calendar.ts'
import { completeness as completenessRu } from './ru/completeness.ts'
import { digest as digestRu } from './ru/digest.ts'
import { events as eventsRu } from './ru/events.ts'
import { faults as faultsRu } from './ru/faults.ts'
import { imports as importsRu } from './ru/imports.ts'
import { learning as learningRu } from './ru/learning.ts'
import { admin as adminRu } from './ru/pages/admin.ts'
import { backlog as backlogRu } from './ru/pages/backlog.ts'
import { board as boardRu } from './ru/pages/board.ts'
import { calendar as calendarPageRu } from './ru/pages/calendar.ts'
import { channels as channelsRu } from './ru/pages/channels.ts'
import { connectors as connectorsRu } from './ru/pages/connectors.ts'
import { deployment as deploymentRu } from './ru/pages/deployment.ts'
import { editing as editingRu } from './ru/pages/editing.ts'
import { experiment as experimentRu } from './ru/pages/experiment.ts'
import { common as commonRu } from './ru/pages/frame.ts'
import { imports as importPagesRu } from './ru/pages/imports.ts'
import { journey as journeyRu } from './ru/pages/journey.ts'
import { ledger as ledgerRu } from './ru/pages/ledger.ts'
import { library as libraryRu } from './ru/pages/library.ts'
import { next as nextRu } from './ru/pages/next.ts'
import { programme as programmeRu } from './ru/pages/programme.ts'
import { resultImports as resultImportsRu } from './ru/pages/resultImports.ts'
import { search as searchRu } from './ru/pages/search.ts'
import { sending as sendingRu } from './ru/pages/sending.ts'
import { sources as sourcesRu } from './ru/pages/sources.ts'
import { testPlan as testPlanRu } from './ru/pages/testPlan.ts'
import { tests as testsRu } from './ru/pages/tests.ts'
import { problems as problemsRu } from './ru/problems.ts'
import { ranking as rankingRu } from './ru/ranking.ts'
import { verdict as verdictRu } from './ru/verdict.ts'

const en = {
  pages: {
    common: commonEn,
    backlog: backlogEn,
    board: boardEn,
    journey: journeyEn,
    tests: testsEn,
    experiment: experimentEn,
    editing: editingEn,
    testPlan: testPlanEn,
    resultImports: resultImportsEn,
    imports: importPagesEn,
    admin: adminEn,
    channels: channelsEn,
    sources: sourcesEn,
    deployment: deploymentEn,
    connectors: connectorsEn,
    calendar: calendarPageEn,
    ledger: ledgerEn,
    library: libraryEn,
    programme: programmeEn,
    search: searchEn,
    sending: sendingEn,
    next: nextEn,
  },
  calendar: calendarEn,
  completeness: completenessEn,
  digest: digestEn,
  events: eventsEn,
  faults: faultsEn,
  imports: importsEn,
  learning: learningEn,
  problems: problemsEn,
  ranking: rankingEn,
  verdict: verdictEn,
}
const ru: typeof en = {
  pages: {
    common: commonRu,
    backlog: backlogRu,
    board: boardRu,
    journey: journeyRu,
    tests: testsRu,
    experiment: experimentRu,
    editing: editingRu,
    testPlan: testPlanRu,
    resultImports: resultImportsRu,
    imports: importPagesRu,
    admin: adminRu,
    channels: channelsRu,
    sources: sourcesRu,
    deployment: deploymentRu,
    connectors: connectorsRu,
    calendar: calendarPageRu,
    ledger: ledgerRu,
    library: libraryRu,
    programme: programmeRu,
    search: searchRu,
    sending: sendingRu,
    next: nextRu,
  },
  calendar: calendarRu,
  completeness: completenessRu,
  digest: digestRu,
  events: eventsRu,
  faults: faultsRu,
  imports: importsRu,
  learning: learningRu,
  problems: problemsRu,
  ranking: rankingRu,
  verdict: verdictRu,
}
const dictionaries = { en, ru }

export type Dictionary = typeof en

/** All texts of a language. */
export function dictionary(locale: Locale): Dictionary {
  return dictionaries[locale]
}
