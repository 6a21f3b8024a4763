import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import type { Ratings } from '../../domain/scoring/ratings.ts'
import type { CsvRow } from '../csv.ts'
import type { NumberRule } from '../numberCell.ts'
import { numberColumn } from './column.ts'
import type { IdeaTable } from './ideaTable.ts'
import type { EstimateReader, ReaderTerms } from './lift.ts'
import { confidenceOfWord, confidenceScale } from './scales.ts'

const ten: NumberRule = { kind: 'measure', min: 1, max: 10 }

/** A confidence as a share, and what people rated from 1 to 10 for ICE. */
export interface Opinions {
  confidence?: number
  ratings?: Ratings
}

/**
 * The confidence of each idea and its ratings for ICE.
 *
 * @param impacts what the impacts are in; ratings are taken where they are ones
 */
export function opinionsReader(
  table: IdeaTable,
  { frame, tally, warnings, faults }: ReaderTerms,
  impacts: BacklogMapping['impactScale'],
): EstimateReader<Opinions> {
  const ease = numberColumn(table, 'ease')
  const impact = impacts === 'ice' ? numberColumn(table, 'impact') : null
  const column = numberColumn(table, 'confidence')
  const rated = ease !== null || impact !== null
  const guessed = column === null ? null : confidenceScale(column, rated)
  const scale = frame.mapping.confidenceScale ?? guessed
  if (column !== null && scale === null)
    faults.push({
      ...column.place,
      code: 'confidence_scale_unknown',
      params: { header: column.name.slice(0, 60) },
    })
  else if (column !== null && scale === 'percent' && !column.percent)
    warnings.push({ ...column.place, code: 'confidence_taken_for_percent', params: {} })

  const share = (row: CsvRow): number | undefined => {
    const cell = column?.cell(row)
    const word = cell === undefined ? undefined : confidenceOfWord(cell.text)
    if (word !== undefined && column !== null) {
      tally.add('confidence_from_words', column.place)
      return word
    }
    if (scale === 'percent') {
      const digits = cell?.text.replace('%', '').trim()
      const value = column?.number(row, { kind: 'measure', min: 0, max: 100 }, warnings, digits)
      return value === undefined ? undefined : Number((value / 100).toPrecision(15))
    }
    return column?.number(row, { kind: 'measure', min: 0, max: 1 }, warnings)
  }
  return {
    used: scale === null || column === null ? {} : { confidenceScale: scale },
    read(row) {
      const ice = {
        impact: impact?.number(row, ten, warnings),
        confidence: scale === 'ten' ? column?.number(row, ten, warnings) : undefined,
        ease: ease?.number(row, ten, warnings),
      }
      const given = Object.entries(ice).filter(([, value]) => value !== undefined)
      const confidence = scale === 'ten' || scale === null ? undefined : share(row)
      return {
        ...(confidence === undefined ? {} : { confidence }),
        ...(given.length === 0 ? {} : { ratings: { ice: Object.fromEntries(given) } }),
      }
    },
  }
}
