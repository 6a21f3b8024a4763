import type { OfThings } from '../../../domain/faultParams.ts'
import { formatDate, formatExactly, formatPercent } from '../../format.ts'
import type { Sentences } from '../../sentences.ts'

const number = (n: number) => formatExactly('ru', n)
const forms: Record<string, string> = { sums: 'через суммы', moments: 'через моменты' }
const types: Record<string, string> = {
  proportion: 'метрики-доли',
  mean: 'метрики-среднего',
  ratio: 'метрики-отношения',
}
const metric = ({ type, form }: { type: string; form: string }) =>
  `${types[type] ?? type}, заданной ${forms[form] ?? form}`

export const thingFaults: Sentences<OfThings> = {
  unknown_id: (p) => `${p.id} не существует`,
  unknown_metric: (p) => `метрики ${p.key} не существует`,
  archived: (p) => `${p.id} в архиве`,
  no_stage: (p) => `на карте нет этапа ${p.id}`,
  no_hypothesis: (p) => `на карте нет гипотезы ${p.id}`,
  no_barrier_of_map: 'на этой карте нет такого барьера',
  barriers_of_other_map: 'с другой карты, чем гипотеза',
  barriers_of_maps: 'с разных карт',
  stages_left_out: (p) => `не названы ${p.ids}`,
  started_on_it: (p) => `по нему начат эксперимент ${p.id}`,

  completions_exceed: (p) =>
    `прошедших дальше (${number(p.completions)}) больше, чем вошедших (${number(p.entrants)})`,
  affected_exceed: (p) =>
    `столкнувшихся (${number(p.affected)}) больше, чем людей в выборке (${number(p.sampleSize)})`,
  claim_needed: 'для заявления обязательно',
  kind_must_be_claim: 'должно быть «claim», раз указано заявление',
  kept_without: (p) => `свидетельства из источника «${p.source}» хранятся без этого`,
  rule_asks_nothing: 'укажите ключевые слова, метки или канал: правило без условий подходит ко всему',

  one_control: (p) => `контрольный вариант (isControl) должен быть ровно один, а не ${number(p.count)}`,
  one_primary: (p) => `основная метрика должна быть ровно одна, а не ${number(p.count)}`,
  control_needs_traffic: 'контрольному варианту нужен трафик',
  treatment_needs_traffic: 'хотя бы одному тестовому варианту нужен трафик',
  margin_of_guardrail: 'допустимое ухудшение бывает только у защитной метрики',
  guardrail_needed: 'относится к защитной метрике: выберите её',
  option_unused: 'этому методу это не нужно: оставьте поле пустым',
  planned_size_needed:
    'не указано: этот метод решает по запланированному размеру. Укажите, сколько людей нужно в контрольном варианте',
  loss_threshold_needed:
    'не указано: этот метод решает по ожидаемым потерям. Укажите допустимые в единицах основной метрики',
  in_past: 'уже в прошлом',
  in_future: 'ещё в будущем',
  before_start: (p) => `раньше начала теста: ${formatDate('ru', p.date)}`,
  after_stop: (p) => `позже остановки теста: ${formatDate('ru', p.date)}`,
  before_results: (p) =>
    `раньше результатов за ${formatDate('ru', p.date)}: сначала отзовите их или выберите дату позже`,

  no_variant: (p) => `в тесте нет варианта ${p.key}`,
  no_metric: (p) => `в тесте нет метрики ${p.key}`,
  no_rows: 'пусто: записывать нечего',
  same_row: (p) => `совпадает по дате, варианту, метрике и сегменту с ${p.first}`,
  withdrawal_with_numbers: 'в строке, которая отзывает другую, не бывает чисел',
  mode_needed: 'для text/csv обязательно: daily или cumulative',
  mode_contradicts: (p) => `указано ${p.query}, а в теле запроса ${p.body}`,
  sums_or_moments: 'укажите либо суммы, либо моменты, но не то и другое',
  needed_for_metric: (p) => `обязательно для ${metric(p)}`,
  stray_for_metric: (p) => `не относится к данным ${metric(p)}`,
  conversions_whole: 'это число конверсий: целое, не меньше 0',
  conversions_exceed: (p) => `конверсий (${number(p.sum)}) больше, чем людей (${number(p.n)})`,
  correlation_beyond_one: 'даёт корреляцию больше 1',
  zero_without_units: 'должно быть равно 0, раз никого не измерили',
  zero_with_sum_without_units: 'должно быть равно 0 вместе с суммой, раз никого не измерили',
  zero_for_one_unit: 'должно быть равно 0, раз измерен один человек',
  square_for_one_unit: 'должно быть равно квадрату суммы, раз измерен один человек',
  squares_too_small: (p) =>
    `противоречит сумме: при умножении на n выходит меньше её квадрата, а у ${number(p.n)} значений так не бывает`,

  mean_needed: 'для относительного эффекта обязательно и должно быть больше 0',
  share_out_of_range: (p) => `даёт долю ${formatPercent('ru', p.share)}, а она бывает только от 0 до 100 %`,
  other_direction: (p) => `направлено не туда, куда альтернатива «${p.alternative}»`,
  power_below_alpha: (p) => `должно быть больше альфы (${number(p.alpha)}): столько находят и случайно`,

  public_https: 'должно быть адресом https, не частным и не локальным',
  address_ends_with_path: 'должно заканчиваться путём, без ? и #',
  setting_not_set: 'в этой установке не задано',
  stray_setting: 'у этого инструмента такой настройки нет',
  token_or_variable: 'укажите либо токен, либо tokenVariable',
  token_needed_again: 'нужно указать заново: подключение обращается по другому адресу',
  give_another: 'укажите вместо этого другой токен',
  needed_to_send: 'для отправки обязательно',
}
