import { formatNumber } from '../../format.ts'

const number = (n: number) => formatNumber('en', n)

/** What is said of a file whatever its format. */
export const fileNotices = {
  unknown_results_format: (p: { formats: string }) =>
    `The format was not recognised. Known are: ${p.formats}. Name the format if it is one of these.`,
  too_long_for_format: (p: { limit: number }) =>
    `Files of this format are read whole and may have ${number(p.limit)} characters at most.`,
  nothing_to_import: () => 'There is nothing in the file that this experiment could take.',
  not_finite: (p: { field: string }) => `“${p.field}” is not a finite number.`,
}
