import type { fileNotices as english } from '../../en/importNotices/files.ts'
import { formatNumber } from '../../format.ts'

const number = (n: number) => formatNumber('ru', n)

export const fileNotices: typeof english = {
  unknown_results_format: (p) =>
    `Формат не распознан. Известны: ${p.formats}. Если это один из них, укажите его явно.`,
  too_long_for_format: (p) =>
    `Файлы этого формата читаются целиком, поэтому в них может быть не больше ${number(p.limit)} символов.`,
  nothing_to_import: () => 'В файле нет ничего, что подошло бы этому эксперименту.',
  not_finite: (p) => `«${p.field}» — не конечное число.`,
}
