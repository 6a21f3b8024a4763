import type { IdeaField } from '../../domain/backlogMapping.ts'
import { headerKey } from '../headerKey.ts'

/** Names that the columns of lists of ideas go by, beside the fields' own. */
const columnNames: Readonly<Record<IdeaField, readonly string[]>> = {
  change: [
    'Idea',
    'Hypothesis',
    'Title',
    'Name',
    'Summary',
    'Experiment',
    'Initiative',
    'Feature',
    'Test',
    'Идея',
    'Гипотеза',
    'Изменение',
    'Название',
    'Инициатива',
    'Что меняем',
    'Что делаем',
    'Тема',
  ],
  because: [
    'Because',
    'Why',
    'Rationale',
    'Reason',
    'Description',
    'Evidence',
    'Потому что',
    'Почему',
    'Обоснование',
    'Причина',
    'Описание',
  ],
  barrier: ['Barrier title', 'Pain', 'Pain point', 'Problem', 'Барьер', 'Боль', 'Проблема'],
  barrierId: ['ID барьера'],
  stage: ['Stage name', 'Journey stage', 'Этап', 'Стадия', 'Шаг'],
  metric: [
    'Metric key',
    'KPI',
    'Target metric',
    'Primary metric',
    'Метрика',
    'Целевая метрика',
    'Показатель',
  ],
  owner: ['Assignee', 'Author', 'Владелец', 'Ответственный', 'Исполнитель', 'Автор'],
  key: ['Issue key', 'Ticket', 'Ключ', 'Ключ запроса', 'Код'],
  labels: ['Label', 'Tags', 'Метки', 'Теги'],
  statusCategory: ['Status category', 'Категория статуса'],
  lift: [
    'Lift likely',
    'Uplift',
    'Expected lift',
    'Expected uplift',
    'Expected effect',
    'Прирост',
    'Рост',
    'Ожидаемый рост',
    'Ожидаемый прирост',
    'Ожидаемый эффект',
  ],
  liftLow: ['Рост минимум', 'Прирост минимум'],
  liftHigh: ['Рост максимум', 'Прирост максимум'],
  impact: ['Влияние', 'Импакт', 'Сила влияния'],
  confidence: ['Уверенность', 'Достоверность'],
  ease: ['Ease of implementation', 'Лёгкость', 'Простота', 'Лёгкость реализации', 'Простота реализации'],
  reach: ['Reach likely', 'Users reached', 'Охват', 'Охват пользователей'],
  reachLow: ['Охват минимум'],
  reachHigh: ['Охват максимум'],
  effort: [
    'Effort weeks',
    'Effort likely',
    'Effort weeks likely',
    'Story points',
    'Story point estimate',
    'Points',
    'Estimate',
    'Original estimate',
    'Effort days',
    'Effort months',
    'Effort hours',
    'Трудозатраты',
    'Усилия',
    'Трудоёмкость',
    'Оценка трудозатрат',
    'Стори поинты',
    'Сторипойнты',
  ],
  effortLow: ['Effort weeks low', 'Трудозатраты минимум'],
  effortHigh: ['Effort weeks high', 'Трудозатраты максимум'],
}

const columns = new Map<string, IdeaField>(
  (Object.entries(columnNames) as [IdeaField, readonly string[]][]).flatMap(([field, names]) =>
    [field, ...names].map((name): [string, IdeaField] => [headerKey(name), field]),
  ),
)

/** A unit or period that stands behind a column's name: "Effort (person-weeks)", "Reach, per quarter", "Рост, %". */
const qualifier = /\s*(?:[(,/[]|\bper\b|\bin\b|(?<=\s)(?:в|за)(?=\s)).*$/iu

/** A heading without what Jira and score sheets put around it: "Custom field (RICE Reach)" is Reach. */
const bareHeading = (header: string): string =>
  (/^custom field \((.*)\)$/i.exec(header.trim())?.[1] ?? header).trim().replace(/^(?:rice|ice)[ _:-]+/i, '')

/** Which field a heading means, or null. */
export function ideaField(header: string): IdeaField | null {
  const bare = bareHeading(header.slice(0, 200))
  return columns.get(headerKey(bare)) ?? columns.get(headerKey(bare.replace(qualifier, ''))) ?? null
}
