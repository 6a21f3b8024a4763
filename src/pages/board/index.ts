import type { Action, Page } from '../page.ts'
import { barrierPage } from './barrier/barrierPage.tsx'
import { deleteEvidence, editEvidence, editEvidencePage } from './barrier/editEvidence.tsx'
import { newEvidence, newEvidencePage } from './barrier/newEvidence.tsx'
import { newHypothesis, newHypothesisPage } from './barrier/newHypothesis.tsx'
import { loadExamples } from './example/load.ts'
import { archiveBarrier, archiveStage } from './map/archive.tsx'
import { editBarrier, editBarrierPage } from './map/editBarrier.tsx'
import { archiveMap, editMap, editMapPage } from './map/editMap.tsx'
import { editStage, editStagePage } from './map/editStage.tsx'
import { mapPage } from './map/mapPage.tsx'
import { missingPage } from './map/missingPage.tsx'
import { move } from './map/move.tsx'
import { newBarrier, newBarrierPage, quickBarrier } from './map/newBarrier.tsx'
import { newStage, newStagePage } from './map/newStage.tsx'
import { undo } from './map/undo.tsx'
import { mapsPage } from './maps.tsx'
import { importPage, previewImport, storeImport } from './start/importMap.tsx'
import { newMap, newMapPage } from './start/newMap.tsx'

export const boardPages: Page[] = [
  mapsPage,
  importPage,
  newMapPage,
  mapPage,
  editMapPage,
  missingPage,
  newStagePage,
  editStagePage,
  newBarrierPage,
  editBarrierPage,
  barrierPage,
  newEvidencePage,
  editEvidencePage,
  newHypothesisPage,
]
export const boardActions: Action[] = [
  loadExamples,
  previewImport,
  storeImport,
  newMap,
  editMap,
  archiveMap,
  newStage,
  editStage,
  archiveStage,
  newBarrier,
  quickBarrier,
  editBarrier,
  archiveBarrier,
  move,
  undo,
  newEvidence,
  editEvidence,
  deleteEvidence,
  newHypothesis,
]
