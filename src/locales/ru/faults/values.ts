import type { OfValues } from '../../../domain/faultParams.ts'
import { formatExactly } from '../../format.ts'
import { plural } from '../../plural.ts'
import type { Sentences } from '../../sentences.ts'

const number = (n: number) => formatExactly('ru', n)
/** In the genitive: «не больше 21 символа, 5 символов». */
const characters = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'символа', few: 'символов', many: 'символов', other: 'символа' })}`
const items = (n: number) =>
  `${number(n)} ${plural('ru', n, { one: 'элемента', few: 'элементов', many: 'элементов', other: 'элемента' })}`

const types: Record<string, string> = {
  string: 'текстом',
  number: 'числом',
  int: 'целым числом',
  boolean: 'одним из двух: true или false',
  array: 'списком',
  object: 'объектом',
  record: 'объектом',
}

export const valueFaults: Sentences<OfValues> = {
  required: 'не указано',
  type_needed: (p) => `должно быть ${types[p.type] ?? p.type}`,
  number_unreadable: 'не читается как число; напишите его так: 1234,5',
  text_empty: 'не может быть пустым',
  text_too_short: (p) => `должно быть не короче ${characters(p.minimum)}`,
  text_too_long: (p) => `должно быть не длиннее ${characters(p.maximum)}`,
  text_broken: 'содержит недопустимые символы',
  half_character: 'содержит половину символа',
  at_least: (p) => `должно быть не меньше ${number(p.minimum)}`,
  above: (p) => `должно быть больше ${number(p.minimum)}`,
  at_most: (p) => `должно быть не больше ${number(p.maximum)}`,
  below: (p) => `должно быть меньше ${number(p.maximum)}`,
  between: (p) => `должно быть целым числом от ${number(p.minimum)} до ${number(p.maximum)}`,
  not_zero: 'не может быть равно 0',
  list_too_short: (p) => `в списке должно быть не меньше ${items(p.minimum)}`,
  list_too_long: (p) => `в списке должно быть не больше ${items(p.maximum)}`,
  too_many_entries: (p) => `должно быть не больше ${items(p.maximum)}`,
  date_needed: 'должно быть датой вида 2026-11-30',
  instant_needed: 'должно быть моментом вида 2026-11-07T09:00:00Z',
  moment_needed: 'должно быть моментом вида 2026-11-07T09:00:00Z или датой вида 2026-11-07',
  years_between: (p) => `должно быть между ${p.from} и ${p.to} годами`,
  address_needed: 'должно быть веб-адресом',
  one_of: (p) => `должно быть одним из: ${p.values}`,
  other_form_needed: 'записано не по форме',
  unusable: 'использовать нельзя',
  unknown_field: 'такого поля нет',
  unknown_parameter: 'такого параметра нет',
  unknown_column: 'такого столбца нет',
  given_twice: 'указано больше одного раза',
  too_many_faults: 'ошибок больше, чем можно перечислить',
  not_json: 'это не корректный JSON',
  not_json_in_utf8: 'это не корректный JSON в UTF-8',
  currency_needed: 'должно быть кодом валюты по ISO 4217, например EUR',
  key_needed: 'может содержать только буквы, цифры, пробелы и знаки _ . -',
  time_zone_needed: 'должно быть часовым поясом IANA, например Europe/Moscow',
  visible_ascii: 'может содержать только видимые символы ASCII',
  letters_and_digits: (p) =>
    `должно быть длиной от ${number(p.minimum)} до ${characters(p.maximum)}: только буквы, цифры, - и _`,
  schedule_needed: 'должно иметь вид «weekly mon 09:00», «daily 09:00» или «off»',
  setting_name_needed: 'должно быть именем настройки, которое начинается с JOURNEYPROOF_CONNECTOR_',
  segment_needed: 'должно иметь вид «измерение=значение»',
  cursor_unknown: 'этот список такого курсора не выдавал',
  project_number_needed: 'должно быть номером проекта',
  low_likely_high: 'значения должны идти по возрастанию: нижнее ≤ вероятное ≤ верхнее',
  span_too_wide: (p) => `не может превышать нижнее значение больше чем в ${number(p.times)} раз`,
  falls_by_more_than_all: 'не может быть меньше −1 (−100 %): больше чем на всё ничего не падает',
  rises_too_much: 'не может быть больше 100 (10 000 %)',
  weight_too_small: (p) => `должно быть равно 0 или не меньше ${number(p.minimum)}`,
  must_not_fall: 'значения не могут убывать',
  must_fall: 'значения должны убывать от шага к шагу',
  impact_must_not_rise: 'не может расти, когда прирост падает',
  weights_for_counts: 'на каждое количество нужен один вес',
  weight_above_zero: 'хотя бы один вес должен быть больше 0',
  named_twice: 'названо дважды',
  there_already: 'уже есть',
  taken: 'уже занято',
  missing: 'не хватает',
}
