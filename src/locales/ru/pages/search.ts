import type { search as english } from '../../en/pages/search.ts'

export const search: typeof english = {
  title: 'Поиск',
  titleFor: (p) => `Поиск: ${p.question}`,
  ask: 'Что вы ищете?',
  askText:
    'Введите слово или его начало в поле вверху. Поиск идёт по всему, что написали люди: по картам, этапам, барьерам, цитатам, гипотезам и тестам — в любом регистре, «ё» и «е» не различаются.',
  keys: 'Косая черта (/) или Ctrl+K переводит в поле поиска с любого места.',
  nothing: (p) => `Нигде нет всех слов запроса «${p.question}».`,
  nothingText: 'Уберите окончание или лишнее слово: достаточно начала слова. В архиве поиск не ведётся.',
  types: 'Что искать',
  all: 'Всё',
  noneOfType: 'Такого здесь нет; выберите другое выше.',
  ofType: {
    map: 'Карты',
    stage: 'Этапы',
    barrier: 'Барьеры',
    hypothesis: 'Гипотезы',
    experiment: 'Тесты',
    evidence: 'Цитаты',
  },
  kind: {
    map: 'Карта',
    stage: 'Этап',
    barrier: 'Барьер',
    hypothesis: 'Гипотеза',
    experiment: 'Тест',
    evidence: 'Цитата',
  },
  quote: (p) => `«${p.text}»`,
}
