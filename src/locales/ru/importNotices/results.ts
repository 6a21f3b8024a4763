import type { resultNotices as english } from '../../en/importNotices/results.ts'
import { formatDate, formatLift, formatNumber } from '../../format.ts'

const number = (n: number) => formatNumber('ru', n, { maximumSignificantDigits: 6 })
const lift = (share: number) => formatLift('ru', share, 2)
const date = (day: string) => formatDate('ru', day)

const kept = (p: { tool: string; kept: boolean }) =>
  p.kept ? `Сохранено то, что сообщает ${p.tool}; пересчитать это нельзя.` : 'Метрика пропущена.'

export const resultNotices: typeof english = {
  results_totals_into_days: () =>
    'В файле итоги, а этот эксперимент принимает приросты по дням. Загрузите данные по дням первого показа.',
  results_days_into_totals: () =>
    'В файле приросты по дням, а этот эксперимент принимает итоги. Загрузите итоги на дату.',
  results_nothing: (p) =>
    p.theirs === ''
      ? 'В файле нет ничего, что относится к этому эксперименту.'
      : `Ни одна метрика в файле (${p.theirs}) не называется так, как в этом эксперименте (${p.ours}); укажите соответствие.`,
  results_number: (p) => `«${p.text}» в столбце «${p.header}» — не число, которое может там стоять.`,
  results_dated_outside: (p) =>
    `Данные в файле на ${date(p.theirs)}, а это вне срока эксперимента; они датированы: ${date(p.date)}.`,

  results_variant_unmatched: (p) =>
    `Варианта «${p.theirs}» нет в этом эксперименте (есть ${p.ours}); укажите в сопоставлении, который это.`,
  results_variant_unknown: (p) =>
    `В сопоставлении указан вариант «${p.key}», которого в этом эксперименте нет; есть ${p.ours}.`,
  results_variant_twice: (p) =>
    `И «${p.other}», и «${p.theirs}» оказываются вариантом «${p.ours}»; укажите в сопоставлении, который из них какой.`,
  results_control_unknown: (p) =>
    `В сопоставлении контрольным назван «${p.control}», а в файле такого варианта нет; есть ${p.theirs}.`,
  results_variant_guessed: (p) => `«${p.theirs}» принят за вариант «${p.ours}»: других пар не осталось.`,
  results_variant_left_out: (p) =>
    `«${p.theirs}» не относится ни к одному варианту и пропущен${p.n === null ? '' : ` (единиц: ${number(p.n)})`}.`,
  results_variant_absent: (p) => `О варианте «${p.ours}» в файле ничего нет.`,

  results_metric_key_unknown: (p) =>
    `В сопоставлении указана метрика «${p.key}», которой в этом эксперименте нет.`,
  results_metric_unknown: (p) =>
    `По сопоставлению «${p.metric}» берётся из «${p.column}», а такой метрики в файле нет.`,
  results_metric_guessed: (p) =>
    p.theirs === ''
      ? `Метрика в файле не названа; она принята за «${p.metric}».`
      : `«${p.theirs}» принята за метрику «${p.metric}».`,
  results_metric_unused: (p) => `Метрики «${p.theirs}» в этом эксперименте нет, она пропущена.`,
  results_metric_absent: (p) => `О метрике «${p.metric}» в файле ничего нет.`,
  results_metric_empty: (p) => `По метрике «${p.theirs}» данных ещё нет, она пропущена.`,

  results_impossible: (p) =>
    `Данные по «${p.metric}» для варианта «${p.variant}» противоречат друг другу или слишком велики (${p.field}).`,
  results_mean_differs: (p) =>
    `Для варианта «${p.variant}» инструмент даёт среднее «${p.metric}» ${number(p.theirs)}, а по его же подсчётам выходит ${number(p.ours)}. Взяты подсчёты.`,
  results_lift_differs: (p) =>
    `Для варианта «${p.variant}» инструмент сообщает изменение «${p.metric}» на ${lift(p.theirs)}, а по его же подсчётам выходит ${lift(p.ours)}: он корректирует данные, или они значат другое. Взяты подсчёты.`,
  results_lift_outside: (p) =>
    `Изменение «${p.metric}» для варианта «${p.variant}» по подсчётам (${lift(p.ours)}) — вне интервала, который сообщает инструмент. Взяты подсчёты.`,
  results_other_baseline: (p) =>
    `Инструмент сравнивает с «${p.theirs}», а здесь контрольный вариант другой; его выводы пропущены.`,
  results_only_breakdown: (p) =>
    `Файл разбит по «${p.dimension}»: его данные показываются как сегменты и в итоги не входят.`,

  figures_not_yes_no: (p) =>
    `Данные по «${p.metric}» — не для метрики «да/нет»: они скорректированы, округлены или считают единицу больше одного раза. ${kept(p)}`,
  figures_without_spread: (p) => `В файле нет дисперсии или суммы квадратов по «${p.metric}». ${kept(p)}`,
  figures_without_denominator: (p) =>
    `«${p.metric}» — отношение, а сумм его знаменателя в файле нет. ${kept(p)}`,
  figures_of_a_ratio: (p) =>
    `Данные по «${p.metric}» — для отношения, а не для среднего по единицам. ${kept(p)}`,
  figures_adjusted: (p) =>
    `Разброс «${p.metric}» — не исходных значений: изменение не совпадает с отношением средних (CUPED или априорное распределение). ${kept(p)}`,
  figures_not_a_mean: (p) =>
    `Данные по «${p.metric}» — не для среднего, а, возможно, для квантиля. ${kept(p)}`,
  figures_of_events: (p) =>
    `«${p.metric}» считает события, которых у одной единицы может быть несколько, и без их разброса. ${kept(p)}`,
  figures_of_sessions: (p) =>
    `«${p.metric}» считает сеансы или события, а не единицы, которые распределялись по вариантам. ${kept(p)}`,

  growthbook_many_results: () =>
    'В файле несколько результатов, и нет измерения, по которому их можно различить.',
  growthbook_dimension: (p) => `«${p.value}» — не значение измерения из файла.`,
  statsig_cuped: () =>
    'Statsig корректирует средние и стандартные ошибки с помощью CUPED, если его не попросить об обратном (cuped=false); по файлу этого не видно.',
  optimizely_nothing: () => 'Файл пуст: так (204) Optimizely отвечает, пока результатов нет.',
  optimizely_stale: () => 'Optimizely сообщает, что эти результаты устарели.',
  optimizely_cents: (p) => `Выручку по «${p.metric}» Optimizely даёт в центах; она разделена на 100.`,
  ga4_no_variant: (p) =>
    `Ни один столбец не говорит, какого варианта строка (${p.columns}); укажите его в сопоставлении.`,
  ga4_no_users: (p) =>
    `Ни один столбец не считает пользователей (${p.columns}). Число событий не подходит: у одного пользователя их бывает несколько.`,
  ga4_no_exposure: (p) =>
    `Ни одно событие не говорит, кому показали вариант (${p.events}); выгрузите и его, например «experiment_impression».`,
  ga4_users_by_day: (p) =>
    `По столбцу «${p.header}» один пользователь считается заново каждый день. Выгрузите без него или по дню первого показа («first_exposure_date»).`,
  ga4_rows_repeated: (p) =>
    `Есть ещё одна строка для «${p.variant}»${p.event === '' ? '' : ` и «${p.event}»`}: пользователей из разбивки складывать нельзя. Выгрузите без других измерений.`,
  ga4_row_absent: (p) => `Строки «${p.event}» для «${p.variant}» нет; принято, что таких не было.`,
  ga4_page: (p) => `В файле строк: ${number(p.rows)}, а всего их ${number(p.total)}; запросите все.`,
  ga4_estimated: () =>
    'Число пользователей в этих отчётах Google Analytics оценивает; точно их считает только запрос к выгрузке в BigQuery.',
  ga4_thresholded: () =>
    'Google Analytics скрыл строки с малым числом пользователей (пороговые значения); данные могут быть занижены.',
  ga4_other_row: () => 'Google Analytics объединил редкие строки в «(other)»; данные могут быть занижены.',
  ga4_sampled: () => 'Google Analytics посчитал эти данные по выборке.',
}
