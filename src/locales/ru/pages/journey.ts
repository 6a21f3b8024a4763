import type { journey as en } from '../../en/pages/journey.ts'
import { formatDate, formatNumber, formatPercent } from '../../format.ts'
import { plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('ru', n, { maximumFractionDigits: 0 })
const per = (period: 'week' | 'month') => (period === 'week' ? 'в неделю' : 'в месяц')
const people = (n: number) =>
  `${whole(n)} ${plural('ru', Math.round(n), { one: 'человек', few: 'человека', many: 'человек', other: 'человека' })}`
const thing = { stage: 'Этап', barrier: 'Барьер' }

export const journey: typeof en = {
  brief: 'Коротко о карте',
  filters: {
    label: 'Какие барьеры и на какую дату',
    segment: 'Сегмент',
    state: 'Состояние',
    source: 'Источник',
    product: 'Продукт',
    channel: 'Канал',
    all: 'все',
    submit: 'Показать',
    shown: (p) => `Показано барьеров: ${whole(p.shown)} из ${whole(p.total)}.`,
    clear: 'Показать все барьеры',
    none: 'под фильтр ничего не подходит',
  },
  time: {
    asOf: 'На дату',
    slider: 'Даты изменений',
    title: (p) => `Так карта выглядела на конец дня ${formatDate('ru', p.date)}`,
    text: 'Собрано по журналу всех изменений и вердиктов; только для чтения. Свидетельства учтены, если они были внесены к этому дню и хранятся до сих пор.',
    earlier: (p) => `Предыдущее изменение: ${formatDate('ru', p.date)}`,
    later: (p) => `Следующее изменение: ${formatDate('ru', p.date)}`,
    now: 'Вернуться к сегодняшнему дню',
    notYet: (p) => `На дату ${formatDate('ru', p.date)} этой карты ещё не было.`,
    first: (p) => `Журнал её изменений начинается с даты ${formatDate('ru', p.date)}.`,
  },
  glance: {
    loss: 'Больше всего теряется на этапе',
    lossNote: (p) =>
      `${people(p.lost)} ${per(p.period)}, ${formatPercent('ru', p.share)} вошедших, дальше не проходят`,
    lossUnknown: 'не посчитано',
    lossUnknownNote: 'Ни на одном этапе не посчитаны и вошедшие, и прошедшие дальше.',
    open: 'Без гипотезы',
    openNote: 'пока никто не сказал, что их уберёт',
    testing: 'Идёт тест',
    testingNote: (p) => `ещё с гипотезой, которая ждёт теста: ${whole(p.hypothesised)}`,
    proven: 'С доказанным улучшением',
    provenNote: (p) => `проверено и не сдвинулось: ${whole(p.unmoved)}, под вопросом: ${whole(p.contested)}`,
    ofBarriers: (p) => `из ${whole(p.total)}`,
  },
  jump: 'Этапы',
  lanes: {
    flow: 'Поток',
    flowHint: 'люди: кто входит и кто проходит дальше; рассчитано, вручную не вводится',
  },
  flow: {
    entering: (p) =>
      `${plural('ru', Math.round(p.people), { one: 'входит', few: 'входят', many: 'входят', other: 'входят' })} ${per(p.period)}`,
    goOn: (p) => `${formatPercent('ru', p.share)} проходят дальше (${whole(p.people)})`,
    lost: (p) => `${whole(p.people)} уходят, ${formatPercent('ru', p.share)}`,
    more: (p) => `на следующий этап входит на ${whole(p.people)} больше, чем на этот`,
    unknown: 'Вошедших никто не посчитал.',
    openEnd: 'Сколько проходит дальше, не посчитано.',
    last: 'Последний этап; сколько его завершают, не посчитано.',
    largest: 'самая большая потеря',
    own: 'по данным самого этапа',
    next: 'по числу вошедших на следующий этап',
    drawing: (p) =>
      `Поток через этап «${p.stage}»: высота — число людей, закрашенная часть дальше не проходит`,
  },
  standing: (p) => `${p.state}: ${whole(p.count)}`,
  card: {
    people: (p) => `${people(p.people)} ${per(p.period)}`,
    peopleUnknown: 'Скольких затрагивает, не посчитано.',
    evidence: (p) =>
      p.count === 0
        ? 'свидетельств нет'
        : `${whole(p.count)} ${plural('ru', p.count, { one: 'свидетельство', few: 'свидетельства', many: 'свидетельств', other: 'свидетельства' })}`,
    claims: (p) =>
      `${whole(p.count)} ${plural('ru', p.count, { one: 'заявление', few: 'заявления', many: 'заявлений', other: 'заявления' })}`,
    best: 'Лучший результат',
    harm: (p) =>
      `${whole(p.count)} ${plural('ru', p.count, { one: 'тест навредил', few: 'теста навредили', many: 'тестов навредили', other: 'теста навредили' })}`,
    shrunken: (p) => `осторожная оценка ${p.lift}`,
    between: (p) => `от ${p.lower} до ${p.upper}`,
    more: (p) => `Ещё ${whole(p.count)}: затрагивают меньше людей`,
  },
  change: {
    edit: 'Изменить',
    editOf: (p) => `Изменить или переместить «${p.name}»`,
    left: (p) => `Передвинуть «${p.name}» влево`,
    right: (p) => `Передвинуть «${p.name}» вправо`,
    toStage: (p) => `Переместить «${p.name}» на этап «${p.stage}»`,
    quickTitle: 'Что останавливает клиента',
    add: 'Добавить',
    allFields: 'со всеми полями',
  },
  notice: {
    created: (p) => `${thing[p.entity]} «${p.name}» добавлен.`,
    updated: (p) => `${thing[p.entity]} «${p.name}» изменён.`,
    archived: (p) => `${thing[p.entity]} «${p.name}» убран в архив.`,
    restored: (p) => `${thing[p.entity]} «${p.name}» возвращён из архива.`,
    moved: (p) => `Барьер «${p.name}» перемещён на этап «${p.stage}».`,
    reordered: (p) => `Этап «${p.name}» теперь на месте ${whole(p.place)}.`,
    undo: 'Отменить',
    undoOf: (p) => `Отменить: ${p.what}`,
  },
  conflict: {
    move: 'Кто-то успел раньше; перемещения не было',
    undo: 'С тех пор это изменили ещё раз; отмены не было',
    text: 'Ничего не сохранено. Посмотрите на обе версии и выберите.',
    stageField: 'Этап',
    order: 'Порядок этапов',
    anyway: 'Взять мою версию',
    leave: 'Оставить как есть',
  },
  edit: {
    stage: 'Изменить этап',
    barrier: 'Изменить барьер',
    save: 'Сохранить изменения',
    moveHeading: 'Переместить на другой этап',
    stageOf: 'Этап',
    move: 'Переместить',
    archiveHeading: 'Убрать в архив',
    archiveStage: 'Этап и его барьеры исчезнут с доски; ничего не удаляется, проверенное остаётся в журнале.',
    archiveBarrier: 'Барьер исчезнет с доски; ничего не удаляется, проверенное остаётся в журнале.',
    archive: 'Убрать в архив',
    restore: 'Вернуть из архива',
    restoreOf: (p) => `Вернуть «${p.name}» из архива`,
    archivedThings: (p) => `В архиве: ${whole(p.count)}`,
    atStage: (p) => `на этапе «${p.stage}»`,
    yes: 'да',
    no: 'нет',
  },
}
