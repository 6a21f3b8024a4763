import type { imports as english } from '../../en/pages/imports.ts'
import { formatDate, formatNumber } from '../../format.ts'
import { type PluralForms, plural } from '../../plural.ts'
import { importsBacklog } from './importsBacklog.ts'
import { importsEvidence } from './importsEvidence.ts'
import { importsRules } from './importsRules.ts'

const whole = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const counted = (n: number, forms: PluralForms) => `${whole(n)} ${plural('ru', n, forms)}`
const date = (text: string) => formatDate('ru', text)

const things = {
  map: { one: 'этап', few: 'этапа', many: 'этапов', other: 'этапа' },
  results: {
    one: 'строка результатов',
    few: 'строки результатов',
    many: 'строк результатов',
    other: 'строки результатов',
  },
  evidence: { one: 'свидетельство', few: 'свидетельства', many: 'свидетельств', other: 'свидетельства' },
  backlog: { one: 'гипотеза', few: 'гипотезы', many: 'гипотез', other: 'гипотезы' },
} as const satisfies Record<string, PluralForms>

export const imports: typeof english = {
  menu: 'Импорт',
  links: {
    evidence: 'Свидетельства из файла',
    rules: 'Правила для свидетельств',
    backlog: 'Идеи из файла',
    imports: 'Что уже импортировано',
  },
  file: 'Файл',
  paste: 'Или вставьте его сюда',
  pasteHint: 'Заголовок таблицы и строки — так, как они копируются из электронной таблицы.',
  nothing: 'Выберите файл или вставьте таблицу.',
  tooLarge: (p) => `Файл больше ${whole(p.megabytes)} МБ. Отправьте его через API.`,
  again: 'Всё равно импортировать ещё раз',
  known: (p) => `Этот самый файл уже импортирован ${date(p.date)} (${p.by}).`,
  knownLink: 'Посмотреть тот импорт',
  knownFault: 'Отметьте, что файл нужно импортировать ещё раз.',
  line: 'Строка',
  remarks: (p) => `Замечания к файлу: ${whole(p.count)}`,
  notShown: (p) => `и ещё ${whole(p.count)}`,
  refused: 'Из этого файла ничего взять нельзя',
  noBarriers: 'На этой карте пока нет барьеров',
  noBarriersText: 'Всё, что приходит из файла, относится к барьерам. Сначала добавьте их на доске.',
  toBoard: 'К доске',
  list: {
    title: 'Импорты',
    lead: 'Все файлы, которые пришли, сначала новые. Импорт можно отменить целиком: тогда убирается всё, что он создал.',
    empty: 'На эту карту пока ничего не импортировали',
    emptyText:
      'Обращения, отзывы и ответы опросов становятся свидетельствами на её барьерах, списки идей — гипотезами.',
    caption: 'Импорты на эту карту и в её тесты, сначала новые',
    when: 'Когда',
    what: 'Что',
    made: 'Создано',
    from: 'Откуда',
    by: 'Кто',
    state: 'Состояние',
    stands: 'действует',
    reversed: 'отменён',
    older: 'Более ранние импорты',
    newest: 'Самые новые',
    ofTest: (p) => `для теста «${p.test}»`,
    running: 'Идут сейчас',
  },
  kinds: { map: 'Карта', results: 'Результаты', evidence: 'Свидетельства', backlog: 'Идеи' },
  made: (p) => counted(p.count, things[p.kind]),
  one: {
    title: {
      map: 'Импорт карты',
      results: 'Импорт результатов',
      evidence: 'Импорт свидетельств',
      backlog: 'Импорт идей',
    },
    done: (p) => `Импортировано: ${counted(p.count, things[p.kind])}.`,
    leftOut: (p) =>
      `Не взято ${counted(p.count, { one: 'строка', few: 'строки', many: 'строк', other: 'строки' })} файла: они уже известны или им не нашлось места на карте.`,
    reversed: (p) => `Отменён ${date(p.date)} (${p.by}): ${p.reason}`,
    reversedText: 'То, что он создал, больше нигде не учитывается. Этот же файл можно импортировать снова.',
    facts: 'Файл',
    when: 'Импортирован',
    by: 'Кем',
    format: 'Прочитан как',
    size: 'Размер',
    bytes: (p) => `${whole(Math.max(1, Math.round(p.bytes / 1024)))} КБ`,
    understood: 'Строк понято',
    accepted: 'Взято',
    connector: 'Получен через коннектор',
    where: 'Что он создал',
    barrier: 'Барьер',
    pieces: 'Свидетельств',
    piecesCaption: 'Барьеры, к которым относятся свидетельства этого импорта',
    hypothesesCaption: 'Гипотезы этого импорта',
    hypothesis: 'Гипотеза',
    more: (p) => `и ещё ${whole(p.count)}`,
    toMap: (p) => `К карте «${p.map}»`,
    toBacklog: 'К бэклогу',
    toTest: (p) => `К тесту «${p.test}»`,
    gone: 'Из него ничего не осталось.',
    formats: {
      table: 'таблица',
      json: 'JSON',
      markdown: 'Markdown',
      mermaid: 'путь в Mermaid',
      miro: 'доска Miro',
      jira: 'выгрузка из Jira',
      ideas: 'список идей',
    },
    reverse: {
      heading: 'Отменить этот импорт',
      warning: {
        map: 'Карта уйдёт в архив со всем, что на ней есть.',
        results: 'Строки будут отозваны, прежние снова вступят в силу, вердикт пересчитается.',
        evidence: 'Свидетельства будут удалены, охват и места в бэклоге пересчитаются без них.',
        backlog: 'Гипотезы будут удалены; те, у которых есть черновики тестов, уйдут в архив.',
      },
      blocked: 'Отменить нельзя, если на чём-то из импорта уже запущен тест.',
      reason: 'Почему',
      reasonHint: 'Останется в истории вместе с вашим именем.',
      submit: 'Отменить импорт',
      started: 'На том, что создал этот импорт, уже запущены тесты, поэтому он остаётся.',
    },
  },
  evidence: importsEvidence,
  backlog: importsBacklog,
  rules: importsRules,
}
