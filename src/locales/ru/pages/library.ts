import type { library as english } from '../../en/pages/library.ts'
import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const tests = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'тест', few: 'теста', many: 'тестов', other: 'теста' })}`
const ofTests = (n: number) =>
  `${count(n)} ${plural('ru', n, { one: 'теста', few: 'тестов', many: 'тестов', other: 'теста' })}`

export const library: typeof english = {
  title: (p) => `Что сработало, а что нет: ${p.map}`,
  lead: 'Все тесты этой карты, по которым есть вердикт, включая неудачные, — по типу барьера, которому они посвящены. Вердикты и эффекты вычислены по записанным результатам; решения принимали люди.',
  none: 'Ни по одному тесту этой карты ещё нет вердикта.',
  noneText: 'Как только он появится, тест останется здесь — выиграл он, проиграл или ничего не показал.',
  toBacklog: 'Выбрать, что проверить',
  outcome: 'Итог',
  type: 'Тип барьера',
  metric: 'Метрика',
  text: 'Слова',
  all: 'все',
  noType: 'без типа',
  show: 'Показать',
  shown: (p) => (p.shown === p.all ? tests(p.all) : `${count(p.shown)} из ${ofTests(p.all)}`),
  noneShown: 'Всем условиям не отвечает ни один тест.',
  showAll: 'Показать все тесты',
  barrier: 'Барьер:',
  test: 'Тест:',
  ran: (p) =>
    [...(p.from === null ? [] : [`с ${p.from}`]), p.to === null ? 'ещё идёт' : `по ${p.to}`].join(' '),
  decision: 'Решение:',
  undecided: 'пока никто не принял',
  decided: (p) => `${p.decision} (${p.by}, ${p.date})`,
  since: (p) => `с ${p.date}`,
  holds: 'держится по всей программе',
  holdsNot: 'по всей программе не держится',
  lessIsBetter: 'чем меньше, тем лучше',
  noLift: 'относительного эффекта нет',
  noResults: 'Ничего не измерено.',
  measured: (p) => `измерено ${p.lift} (${p.interval})`,
  shrunken: (p) => `осторожная оценка ${p.lift} (${p.interval})`,
  legend:
    'Квадрат с линией — измеренный эффект и его интервал; стрелка выходит за пределы шкалы. Ромб — осторожная оценка. Пунктир — отсутствие эффекта. Шкала у всех тестов общая.',
  holdsNote:
    'По всей программе: остаётся ли вывод в силе, если судить обо всех тестах карты вместе, чтобы среди доказанного ошибочными были в среднем не больше 5 %. Каждый раз вычисляется заново.',
  open: 'Пока без вердикта',
  openText: 'Эти тесты запущены и появятся в списке выше, когда по ним будет вердикт:',
}
