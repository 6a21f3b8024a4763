import type { imports as english } from '../en/imports.ts'
import { saidIn } from '../faultText.ts'
import { formatDate, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'
import { faults } from './faults.ts'
import { backlogNotices } from './importNotices/backlog.ts'
import { evidenceNotices } from './importNotices/evidence.ts'
import { fileNotices } from './importNotices/files.ts'
import { mapNotices } from './importNotices/maps.ts'
import { perUserNotices } from './importNotices/perUser.ts'
import { resultNotices } from './importNotices/results.ts'

const number = (n: number) => formatNumber('ru', n)
const cells = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'ячейка', few: 'ячейки', many: 'ячеек', other: 'ячейки' })}`
const items = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'элемента', few: 'элементов', many: 'элементов', other: 'элемента' })}`
const characters = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'символа', few: 'символов', many: 'символов', other: 'символа' })}`

const types: Record<string, string> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'объект',
}

const notices: (typeof english)['notices'] = {
  ...resultNotices,
  ...perUserNotices,
  ...mapNotices,
  ...backlogNotices,
  ...evidenceNotices,
  ...fileNotices,
  empty_file: () => 'Файл пуст.',
  not_text: () => 'Это не текстовый файл. Сохраните таблицу как CSV (UTF-8) и загрузите его.',
  windows_1251: () => 'Файл не в UTF-8, он прочитан как Windows-1251. Проверьте, что буквы на месте.',
  unclosed_quote: () => 'В строке таблицы, которая здесь начинается, открыта и не закрыта кавычка.',
  stray_quote: () =>
    'Кавычка стоит там, где её быть не может. Ячейку с кавычками нужно взять в кавычки, а внутренние кавычки удвоить.',
  malformed_csv: () => 'Здесь таблицу не удаётся прочитать.',
  ragged_row: (p) => `В строке ${cells(p.found)}, а в заголовке — ${number(p.expected)}.`,
  too_many_rows: (p) => `В файле больше ${number(p.limit)} строк; загрузите его по частям.`,
  too_many_columns: (p) => `В таблице больше ${number(p.limit)} столбцов.`,
  too_many_faults: () => 'В файле больше ошибок, чем можно назвать.',
  malformed_json: () => 'Это не правильный JSON.',
  not_an_object: () => 'Здесь нужен объект JSON.',

  missing_field: (p) => `Не хватает поля «${p.field}».`,
  unknown_field: (p) => `Поле «${p.field}» неизвестно.`,
  wrong_type: (p) => `В поле «${p.field}» должно быть: ${types[p.expected] ?? p.expected}.`,
  text_too_long: (p) => `Поле «${p.field}» длиннее ${characters(p.limit)}.`,
  text_empty: (p) => `Поле «${p.field}» пустое.`,
  text_not_text: (p) =>
    `В поле «${p.field}» есть символы, которые не являются текстом, или запись не по форме.`,
  number_too_large: (p) => `Значение «${p.field}» больше ${number(p.limit)}.`,
  number_too_small: (p) => `Значение «${p.field}» меньше ${number(p.limit)}.`,
  list_too_long: (p) => `В списке «${p.field}» больше ${items(p.limit)}.`,
  list_too_short: (p) => `В списке «${p.field}» меньше ${items(p.limit)}.`,
  not_one_of: (p) => `Значение «${p.field}» должно быть одним из: ${p.values}.`,
  broken_rule: (p) => `Поле «${p.field}»: ${saidIn(faults, p.said)}.`,
  bad_format: (p) => `Поле «${p.field}» записано не по форме.`,

  unreadable_number: (p) => `«${p.text}» в столбце «${p.header}» — не число, значение пропущено.`,
  ambiguous_number: (p) =>
    `«${p.text}» в столбце «${p.header}» можно прочитать двояко (тысячи или дробь), значение пропущено. Запишите число без разделителя тысяч.`,
  impossible_number: (p) => `Значения «${p.text}» в столбце «${p.header}» быть не может, оно пропущено.`,
  unreadable_flag: (p) => `«${p.text}» в столбце «${p.header}» — не «да» и не «нет», значение пропущено.`,
  duplicate_column: (p) => `Столбец «${p.header}» уже есть в таблице, этот не прочитан.`,

  no_stage_column: () =>
    'Этапы не найдены: один из столбцов (в перевёрнутой таблице — одна из строк) должен называться «Этап», «Стадия» или «Шаг».',
  no_stages: () => 'Заголовок есть, но под ним нет ни одного этапа.',
  unknown_column_kept: (p) => `Столбец «${p.header}» неизвестен, он сохранён как заметка к каждому этапу.`,
  row_without_stage: () => 'В строке не назван этап, и выше его тоже нет; строка пропущена.',
  continued_stage: (p) => `Этап здесь не назван, содержимое отнесено к предыдущему: «${p.stage}».`,
  repeated_stage: (p) => `Этап «${p.stage}» уже есть в таблице, строки объединены.`,
  repeated_barrier: (p) => `Барьер «${p.barrier}» на этапе «${p.stage}» повторяется, он взят один раз.`,
  same_stage_name: (p) => `Ещё один этап называется «${p.stage}», сохранены оба.`,
  same_barrier_title: (p) => `Ещё один барьер этапа «${p.stage}» называется «${p.barrier}», сохранены оба.`,
  conflicting_number: (p) =>
    `«${p.header}» для этапа «${p.stage}» уже указано: ${number(p.kept)}; значение «${p.text}» пропущено.`,
  completions_exceed_entrants: (p) =>
    `На этапе «${p.stage}» дальше прошло больше (${number(p.completions)}), чем вошло (${number(p.entrants)}); конверсии выше 100 % не бывает.`,
  completions_from_conversion: (p) =>
    `На этапе «${p.stage}» число прошедших дальше получено из конверсии: ${formatPercent('ru', p.share)} от ${number(p.entrants)} — это ${number(p.completions)}.`,
  conversion_without_entrants: (p) =>
    `На этапе «${p.stage}» указана конверсия, но не указано, сколько людей вошло; она пропущена.`,
  conversion_ignored: (p) =>
    `На этапе «${p.stage}» указаны и число прошедших дальше, и конверсия; взято число прошедших.`,

  no_evidence_columns: () =>
    'Барьеры не найдены: нужен столбец «Барьер» (и рядом «Этап») или столбец «ID барьера». Если в файле барьеров нет, разложить строки по барьерам помогут правила.',
  no_rows: () => 'Нет ни одной строки для импорта.',
  unknown_column_ignored: (p) => `Столбец «${p.header}» неизвестен и не прочитан.`,
  missing_date: () => 'Не указана дата.',
  invalid_date: (p) => `«${p.text}» — не дата; запишите её как 2026-10-31 или 31.10.2026.`,
  missing_source: () => 'Не указан источник.',
  unknown_source: (p) => `Источник «${p.text}» неизвестен; он сохранён как есть и считается мнением.`,
  unknown_kind: (p) => `Вид «${p.text}» неизвестен, запись считается наблюдением.`,
  affected_exceed_sample: (p) =>
    `Столкнувшихся больше (${number(p.affected)}), чем опрошенных или наблюдавшихся (${number(p.sampleSize)}); эти числа противоречат друг другу.`,
  claim_without_lift: () => 'Для заявления нужно указать заявленный рост.',
  lift_without_claim: () => 'Указан заявленный рост, но запись не отмечена как заявление.',
  claim_dated_today: (p) => `У заявления нет даты, поставлено ${formatDate('ru', p.date)}.`,
  claim_source_assumed: (p) => `У заявления не назван источник, принято «${p.source}».`,
}

const columns: (typeof english)['columns'] = {
  stage: 'Этап',
  goal: 'Цели клиента',
  actions: 'Действия клиента',
  thoughts: 'Мысли',
  emotion: 'Эмоции',
  emotionScore: 'Оценка эмоций',
  touchpoints: 'Точки контакта',
  barriers: 'Барьеры',
  opportunities: 'Возможности',
  momentOfTruth: 'Момент истины',
  entrants: 'Вошли',
  completions: 'Прошли дальше',
  medianMinutes: 'Медиана минут',
  negativeMentions: 'Негативные упоминания',
}

export const imports: typeof english = {
  notices,
  columns,
  unnamedMap: 'Карта из файла',
  yes: 'да',
  persona: 'Персона',
  age: 'Возраст',
  traits: 'Черты',
  motives: 'Мотивы',
  needs: 'Потребности',
  goal: 'Цель',
  segment: 'Сегмент',
  currency: 'Валюта',
  period: 'Период',
  periods: { week: 'неделя', month: 'месяц' },
}
