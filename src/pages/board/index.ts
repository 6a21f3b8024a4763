import type { Action, Page } from '../page.ts'
import { barrierPage } from './barrier/barrierPage.tsx'
import { newEvidence, newEvidencePage } from './barrier/newEvidence.tsx'
import { newHypothesis, newHypothesisPage } from './barrier/newHypothesis.tsx'
import { loadExamples } from './example/load.ts'
import { mapPage } from './map/mapPage.tsx'
import { newBarrier, newBarrierPage } from './map/newBarrier.tsx'
import { newStage, newStagePage } from './map/newStage.tsx'
import { mapsPage } from './maps.tsx'
import { importPage, previewImport, storeImport } from './start/importMap.tsx'
import { newMap, newMapPage } from './start/newMap.tsx'

export const boardPages: Page[] = [
  mapsPage,
  importPage,
  newMapPage,
  mapPage,
  newStagePage,
  newBarrierPage,
  barrierPage,
  newEvidencePage,
  newHypothesisPage,
]
export const boardActions: Action[] = [
  loadExamples,
  previewImport,
  storeImport,
  newMap,
  newStage,
  newBarrier,
  newEvidence,
  newHypothesis,
]
