import type { OfRequests } from '../../../domain/faultParams.ts'
import { formatExactly } from '../../format.ts'
import { plural } from '../../plural.ts'
import type { Sentences } from '../../sentences.ts'

const number = (n: number) => formatExactly('ru', n)
const faults = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' })}`
const bytes = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'байт', few: 'байта', many: 'байт', other: 'байта' })}`

const statuses: Record<string, string> = {
  draft: 'черновик',
  running: 'уже идёт',
  stopped: 'уже остановлен',
}
const modes: Record<string, string> = { daily: 'по дням', cumulative: 'нарастающим итогом' }

export const requestFaults: Sentences<OfRequests> = {
  faults_in_input: (p) => `${faults(p.count)} во введённом`,
  faults_in_file: (p) => `${faults(p.count)} в файле`,
  nothing_there: (p) => `${p.id} не существует`,
  no_page: (p) => `По адресу ${p.path} ничего нет`,
  no_analysis: (p) => `У ${p.id} ещё нет анализа: сначала внесите результаты`,
  no_export_format: (p) => `Выгрузить в виде «${p.format}» нельзя`,
  methods_taken: (p) => `Этот адрес принимает ${p.methods}`,
  token_needed: 'Передайте действующий токен: Authorization: Bearer <токен>',
  role_needed: (p) =>
    p.has === null ? `Для этого нужна роль ${p.role}` : `Для этого нужна роль ${p.role}, а у токена ${p.has}`,
  form_of_another_site: 'Форма отправлена с другого сайта',
  form_not_ours: 'В форме есть то, чего нет в наших: откройте страницу заново и отправьте её оттуда',
  form_changed: 'Форму изменили по пути: откройте страницу заново и отправьте её оттуда',
  form_needed: 'Отправьте форму',
  form_under_way: 'Та же форма ещё обрабатывается или её уже отклонили',
  types_taken: (p) => `Отправьте одно из: ${p.types}`,
  body_too_large: (p) => `Тело запроса больше ${number(p.bytes)} байт: отправьте его по частям`,
  file_too_large: (p) =>
    `Файл больше ${number(p.bytes)} байт. Загрузите его через сервер на Node (он принимает JOURNEYPROOF_IMPORT_LIMIT байт) в ту же базу данных или отправьте суммы по дням вместо строки на каждого пользователя`,
  export_too_large: (p) =>
    `База данных занимает ${bytes(p.bytes)}, а по HTTP выгружается не больше ${number(p.limit)}; выполните для неё «npm run export»`,
  body_broke_off: 'Тело запроса оборвалось: отправьте его ещё раз',
  body_not_json: (p) => (p.at === null ? 'Тело запроса — не JSON' : `Тело запроса — не JSON: ${p.at}`),
  version_needed: 'Передайте If-Match с ETag, который видели последним, например If-Match: "v3"',
  version_unknown: (p) => `If-Match ${p.header} — не версия этого ресурса`,
  version_passed: (p) =>
    `${p.id} уже в версии ${p.version}, а не ${p.expected}; прочитайте заново и повторите изменение`,
  stages_reordered: 'Этапы уже стоят в другом порядке; прочитайте их заново',
  source_decided: (p) => `Кто-то уже принял решение об источнике «${p.source}»; прочитайте заново`,
  idempotency_key_form: 'Idempotency-Key должен содержать от 1 до 255 видимых символов ASCII',
  idempotency_key_used: 'Этот Idempotency-Key уже использован с другим телом запроса: возьмите новый',
  idempotency_key_in_use: 'Запрос с этим Idempotency-Key ещё выполняется',
  idempotency_key_answered: 'На другой запрос с этим Idempotency-Key уже ответили',
  too_many_writers: 'Слишком много одновременных записей; ничего не записано. Повторите через мгновение',
  too_many_sign_ins: 'Слишком много неудачных попыток входа; подождите перед следующей',
  database_away: 'База данных сейчас недоступна; повторите чуть позже',
  broken: 'На нашей стороне что-то сломалось',
  secret_key_missing:
    'JOURNEYPROOF_SECRET_KEY не задан: без него нельзя хранить адреса и ключи других сервисов',
  sign_in_needs_secret_key: 'JOURNEYPROOF_SECRET_KEY не задан: без него на страницы не войти',
  no_webhook: (p) => `${p.id} — не вебхук: то, что туда отправляется, не подписывается`,
  reference_missing: 'В запросе названо то, чего нет',
  channel_needed: 'Укажите канал, в который отправить',
  daily_or_cumulative: 'Укажите, строки по дням или нарастающим итогом',
  summaries_unusable: 'Эти сводки использовать нельзя',
  already_started: (p) =>
    `${p.id}: ${statuses[p.status] ?? p.status}; для нового плана создайте новый эксперимент`,
  not_running: (p) => `${p.id}: ${statuses[p.status] ?? p.status}`,
  never_started: (p) => `${p.id} ещё не начинали`,
  draft_takes_no_results: (p) => `${p.id} — черновик; начните эксперимент, прежде чем вносить результаты`,
  mode_is_set: (p) => `${p.id} с первой загрузки принимает строки ${modes[p.mode] ?? p.mode}`,
  frozen: (p) => `${p.id} уже начат; изменить нельзя: ${p.parts}`,
  metric_frozen: (p) => `По метрике ${p.key} судят начатый эксперимент; её тип и направление не меняются`,
  metric_exists: (p) => `Метрика с ключом ${p.key} уже есть`,
  metric_in_use: (p) => `Метрика ${p.key} нужна гипотезе или черновику эксперимента`,
  only_barrier_of: (p) => `Это единственный барьер, на который направлены ${p.ids}`,
  only_barriers_of: (p) => `Только на барьеры этого этапа направлены ${p.ids}`,
  holds_experiments: (p) => `К ${p.id} относится начатый эксперимент; уберите в архив`,
  import_has_experiments: 'По тому, что создал импорт, уже начаты эксперименты',
  import_reversed: (p) => `${p.id} уже отменён: ${p.at}, ${p.by}`,
  import_id_in_use: (p) => `Под ${p.id} записан ход другого импорта: выберите другой идентификатор`,
  import_cancelled: 'Импорт отменён; ничего не записано',
  being_pulled: (p) => `${p.id} уже обновляется`,
  stage_gone: (p) => `Этапа ${p.id} больше нет`,
}
