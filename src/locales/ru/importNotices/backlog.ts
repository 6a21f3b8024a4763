import type { backlogNotices as english } from '../../en/importNotices/backlog.ts'
import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const number = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 6 })
const rows = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })}`
const forRows = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'строки', few: 'строк', many: 'строк', other: 'строки' })}`
const units: Record<string, string> = {
  seconds: 'секунд',
  hours: 'человеко-часов',
  days: 'человеко-дней',
  weeks: 'человеко-недель',
  months: 'человеко-месяцев',
  points: 'баллов',
}
const per: Record<string, string> = { week: 'неделю', month: 'месяц', quarter: 'квартал', year: 'год' }

export const backlogNotices: typeof english = {
  no_idea_column: () => 'Идеи не найдены: нужен столбец «Идея», «Гипотеза», «Изменение» или «Название».',
  row_without_idea: () => 'В строке нет идеи; строка пропущена.',
  idea_column_missing: (p) =>
    `По сопоставлению поле «${p.field}» берётся из столбца «${p.header}», а его в таблице нет.`,
  idea_columns_ignored: (p) =>
    `Не прочитано: ${number(p.count)} ${plural('ru', p.count, { one: 'столбец', few: 'столбца', many: 'столбцов', other: 'столбца' })} (${p.headers}).`,
  done_left_out: (p) => `Уже сделано и потому пропущено: ${rows(p.count)}.`,
  text_cut: (p) => `Описание длиннее 5000 символов обрезано: ${rows(p.count)}.`,

  no_lift: () =>
    'Нет столбца о том, что даст идея: нужен «Прирост» или «Влияние», либо прирост в сопоставлении ({"lift": {"low": 0, "likely": 0.02, "high": 0.05}}).',
  row_without_lift: () =>
    'В строке нет ни прироста, ни влияния; задайте прирост для таких строк в сопоставлении.',
  lift_unit_unknown: (p) =>
    `В столбце «${p.header}» есть числа больше 1 без знака процента. Пишите 5% или 0,05 или добавьте «%» в заголовок.`,
  lift_range_assumed: (p) =>
    `Для ${forRows(p.count)} задан один прирост: диапазон принят от нуля до удвоенного.`,
  lift_from_impact: (p) =>
    `Для ${forRows(p.count)} прирост взят по шкале влияния карты: вероятный — наименьший с таким влиянием, диапазон — от ступени ниже до ступени выше.`,
  lift_by_default: (p) => `Прирост взят из сопоставления: ${rows(p.count)}.`,
  rating_is_no_lift: (p) =>
    `«${p.header}» — оценка от 1 до 10, о приросте она не говорит. Задайте прирост в сопоставлении ({"lift": {"low": 0, "likely": 0.02, "high": 0.05}}); оценки сохранятся.`,
  impact_scale_unknown: (p) =>
    `Непонятно, в чём измерено «${p.header}». Укажите в сопоставлении: "impactScale" — "percent", "rice" (шкала карты) или "ice" (от 1 до 10).`,
  impact_on_no_step: (p) => `Влияния «${p.text}» нет на шкале карты (${p.steps}); оно пропущено.`,

  no_effort: () =>
    'Нет столбца о трудозатратах: нужен «Трудозатраты (чел.-нед.)», либо трудозатраты в сопоставлении ({"effortWeeks": {"low": 1, "likely": 2, "high": 4}}).',
  row_without_effort: () => 'В строке нет трудозатрат; задайте effortWeeks для таких строк в сопоставлении.',
  effort_unit_unknown: (p) =>
    `У столбца «${p.header}» нет единицы: человеко-недели и человеко-месяцы различаются вчетверо. Добавьте её в заголовок или укажите в сопоставлении в поле «Трудозатраты одного человека» (effortUnit в API).`,
  effort_in_points: (p) =>
    `«${p.header}» — в баллах, а это не время. Укажите в сопоставлении, сколько человеко-недель занимает балл ("weeksPerPoint").`,
  effort_is_a_size: (p) => `«${p.header}» — в размерах, а это не время. Укажите человеко-недели.`,
  effort_converted: (p) =>
    `Трудозатраты пересчитаны из ${units[p.unit] ?? p.unit}: одна единица — ${number(p.weeks)} человеко-недели.`,
  effort_range_assumed: (p) =>
    `Для ${forRows(p.count)} трудозатраты заданы одним числом: диапазон принят от половины до удвоенного.`,
  effort_by_default: (p) => `Трудозатраты взяты из сопоставления: ${rows(p.count)}.`,

  reach_period_assumed: (p) =>
    `Охват принят за число людей в ${per[p.period] ?? p.period}, как считает карта.`,
  reach_converted: (p) =>
    `Охват пересчитан: был за ${per[p.from] ?? p.from}, стал за ${per[p.to] ?? p.to}, как считает карта.`,
  reach_range_assumed: (p) =>
    `Для ${forRows(p.count)} охват задан одним числом: диапазон принят от половины до удвоенного. Он учитывается, только если охват нельзя измерить.`,

  confidence_scale_unknown: (p) =>
    `Непонятно, в чём измерено «${p.header}». Укажите в сопоставлении: "confidenceScale" — "share", "percent" или "ten".`,
  confidence_taken_for_percent: () => 'Уверенность принята за проценты.',
  confidence_from_words: (p) =>
    `Для ${forRows(p.count)} уверенность задана словом: высокая принята за 100 %, средняя за 80 %, низкая за 50 %.`,

  barrier_by_label: (p) => `Метка «${p.label}» принята за барьер «${p.barrier}».`,
  metric_by_label: (p) => `Метка «${p.label}» принята за метрику «${p.metric}».`,
  mapping_remembered: () => 'Использовано сопоставление прежнего файла с такими же заголовками.',
}
