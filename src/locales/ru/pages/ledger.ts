import type { ledger as en } from '../../en/pages/ledger.ts'
import { formatDate, formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const date = (text: string) => formatDate('ru', text)
const quoted = (text: string) => `«${text}»`

export const ledger: typeof en = {
  sections: 'На этой странице',
  edit: 'Изменить',
  archive: 'В архив',
  archiveOf: (p) => `Убрать в архив «${p.barrier}»`,
  archived:
    'Этот барьер в архиве: его нет на доске, и новые свидетельства к нему не привязываются. Всё, что о нём узнали, сохранено.',
  restore: 'Вернуть на доску',
  tiles: {
    hit: (p) => (p.period === 'week' ? 'Затронуто людей в неделю' : 'Затронуто людей в месяц'),
    unknown: 'неизвестно',
    between: (p) => `вероятно, от ${whole(p.low)} до ${whole(p.high)}`,
    evidence: 'Свидетельств',
    newest: (p) =>
      `${whole(p.sources)} ${plural('ru', p.sources, { one: 'источник', few: 'источника', many: 'источников', other: 'источника' })}, последнее ${date(p.date)}`,
    noEvidence: 'их пока никто не принёс',
    hypotheses: 'Гипотез',
    proven: (p) => (p.proven === 0 ? 'ни одна не доказана' : `доказано: ${whole(p.proven)}`),
    tests: 'Тестов',
    outcomes: (p) =>
      `доказано улучшение: ${whole(p.won)}, прочих: ${whole(p.other)}, без вердикта: ${whole(p.open)}`,
  },
  timeline: {
    heading: 'Во времени',
    text: (p) => `Свидетельства по источникам, ${p.from} — ${p.to}. ${p.sources}`,
    of: (p) => `${p.source}: ${whole(p.count)}, больше всего — ${p.peak} (${whole(p.most)})`,
    note: 'Столбик — сколько свидетельств относится к этому времени; у всех строк один масштаб.',
    table: 'То же таблицей',
    caption: 'Наблюдения по источникам и времени',
    when: 'Когда',
    all: 'Всего',
  },
  pieces: {
    heading: 'Что говорили и видели',
    source: 'Источник',
    all: 'все источники',
    quoted: 'Только со словами людей',
    submit: 'Показать',
    none: 'Под этот выбор ничего не подходит.',
    clear: 'Показать все свидетельства',
    noWords: 'только числа, слова не хранятся',
  },
  hypotheses: {
    heading: 'Гипотезы и тесты',
    notTested: 'Ещё не проверялась.',
    draft: 'Черновик, который не запускали.',
    running: (p) => `Идёт с ${date(p.from)}`,
    ran: (p) => `Шёл с ${date(p.from)} по ${date(p.to)}`,
    since: (p) => `с ${date(p.date)}`,
    source: (p) => `вычислено по данным на ${date(p.date)}`,
    collecting: 'Вердикта пока нет, поэтому эффект здесь не показан.',
    lift: (p) => `${p.variant}: измерено ${p.lift} (${p.interval})`,
    shrunken: (p) => `осторожная оценка ${p.lift}`,
    noLift: (p) => `${p.variant}: эффект определить нельзя`,
    lessIsBetter: 'чем меньше, тем лучше',
    legend:
      'Квадрат и линия — измеренный эффект с интервалом; стрелка — интервал выходит за шкалу. Ромб — осторожная оценка. Пунктир — нет эффекта. Все тесты этого барьера — в одном масштабе.',
  },
  decisions: {
    heading: 'Решения',
    none: 'По этим тестам пока никто ничего не решил.',
    caption: 'Что люди решили по тестам этого барьера, сначала новые',
    when: 'Когда',
    who: 'Кто',
    what: 'Решение',
    test: 'Тест',
    verdict: 'Вердикт тогда',
    why: 'Почему',
  },
  history: {
    heading: 'История барьера',
    caption: 'По журналу изменений, сначала новые',
    when: 'Когда',
    who: 'Кто',
    what: 'Что изменилось',
    unknown: (p) => `кто-то (${p.id})`,
    job: 'сам сервис',
    created: (p) =>
      `Поставлен на карту как ${quoted(p.title)}${p.stage === '' ? '' : `, этап ${quoted(p.stage)}`}`,
    archived: 'Убран в архив',
    restored: 'Возвращён на доску',
    deleted: 'Удалён',
    moved: (p) => `Перенесён с этапа ${quoted(p.from)} на этап ${quoted(p.to)}`,
    share: 'Оценка доли',
    goneStage: 'этап, которого уже нет',
    set: (p) => `указано ${quoted(p.to)}`,
    cleared: (p) => `убрано ${quoted(p.from)}`,
    replaced: (p) => `было ${quoted(p.from)}, стало ${quoted(p.to)}`,
    untouched: 'Сохранён ещё раз без изменений',
  },
}
