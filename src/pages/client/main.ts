import { boardDrag } from './boardDrag.ts'
import { dateSlider } from './dateSlider.ts'
import { foldOnEscape } from './foldOnEscape.ts'
import { liveForms } from './liveForms.ts'
import { oneSend } from './oneSend.ts'
import { searchShortcut } from './searchShortcut.ts'
import { unfoldedInSight } from './unfoldedInSight.ts'
import { zoneGuess } from './zoneGuess.ts'

/** What scripts add to pages that work without them. */
liveForms(document)
searchShortcut(document)
boardDrag(document)
dateSlider(document)
foldOnEscape(document)
oneSend(document)
unfoldedInSight(document)
zoneGuess(document)
