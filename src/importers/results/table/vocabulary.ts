/** What a table of results calls its columns, beside the keys and names of the experiment's metrics. */
const names = {
  variant: [
    'variant variation group arm version bucket treatment segment cell test_group ab_group experiment_group variant_key variation_id variant_name',
    'вариант вариация группа версия ветка сегмент тестовая_группа группа_теста название_варианта',
  ],
  date: [
    'date day datetime timestamp exposure_date exposed_at exposure_time first_exposure first_exposure_date first_exposed_at first_seen assigned_at assignment_date',
    'дата день дата_показа дата_первого_показа первый_показ дата_попадания дата_попадания_в_тест',
  ],
  user: [
    'user userid user_id uid id uuid client client_id customer customer_id visitor_id player_id device_id account_id anonymous_id distinct_id subject_id',
    'пользователь ид id_пользователя клиент id_клиента посетитель id_посетителя идентификатор идентификатор_пользователя',
  ],
  isControl: [
    'is_control control is_baseline baseline',
    'контроль контрольный контрольная это_контроль базовый базовая',
  ],
  units: [
    'visitors users n exposures sessions units participants subjects customers players people persons pageviews sample_size samples',
    'посетители посетителей пользователи пользователей визиты сессии показы участники клиенты клиентов люди людей человек размер_выборки выборка число_пользователей количество_пользователей',
  ],
  conversions: [
    'conversions conversion_count converted successes',
    'конверсии конверсий сконвертировались целевые_действия успехи',
  ],
  sum: ['sum total total_value value', 'сумма итого значение'],
  sumSquares: ['sum_squares sum_of_squares sumsq squares sum_sq', 'сумма_квадратов'],
  mean: ['mean average avg', 'среднее среднее_значение'],
  variance: ['variance var', 'дисперсия'],
  deviation: ['standard_deviation stddev std_dev stdev std sd', 'стандартное_отклонение ско'],
  start: ['start start_date started from', 'начало дата_начала старт'],
  end: ['end end_date ended to as_of', 'конец дата_окончания окончание дата_конца на_дату'],
  experiment: ['experiment experiment_id experiment_name experiment_key', 'эксперимент id_эксперимента'],
  metric: ['metric metric_key metric_name goal kpi event', 'метрика показатель цель событие'],
} as const satisfies Record<string, readonly string[]>

export type ColumnRole = keyof typeof names

/** What two spellings of a heading share. Unlike headerKey it keeps endings: `users` counts what `user` names. */
export const plainKey = (header: string): string => wordsOf(header).join('')

/** The words of a heading or a key; `sumGamerounds` has two. */
export const wordsOf = (header: string): string[] =>
  header
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const roles = new Map(
  Object.entries(names).map(([role, lists]) => [
    role as ColumnRole,
    new Set(lists.flatMap((list) => list.split(' ').map(plainKey))),
  ]),
)

/** Whether a heading is that of a metric's own column in this role, such as `revenue_sum_squares`. */
export function isOwn(header: string, metric: { key: string; name: string }, role: ColumnRole): boolean {
  const heading = plainKey(header)
  const words = [...(roles.get(role) ?? [])]
  return [metric.key, metric.name].some((name) => {
    const own = plainKey(name)
    return own !== '' && words.some((word) => heading === own + word || heading === word + own)
  })
}

/** Whether a heading is a usual name of a column in this role. */
export const isCalled = (header: string, role: ColumnRole): boolean =>
  roles.get(role)?.has(plainKey(header)) ?? false
