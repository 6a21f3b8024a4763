import type { events as english } from '../en/events.ts'
import { formatNumber } from '../format.ts'

export const events: typeof english = {
  titles: {
    'verdict.changed': 'Вердикт изменился',
    'decision.made': 'Записано решение',
    'import.done': 'Данные загружены',
  },
  decisions: { ship: 'внедрить', rollBack: 'откатить', iterate: 'доработать', stop: 'прекратить' },
  decided: (p) => `${p.by}: ${p.decision}`,
  verdictThen: (p) => (p.verdict === null ? 'Вердикта ещё нет' : `Вердикт на тот момент: ${p.verdict}`),
  imported: {
    map: 'Карта пути клиента',
    results: 'Результаты теста',
    evidence: 'Свидетельства',
    backlog: 'Бэклог',
  },
  counts: (p) =>
    `Формат ${p.format}: сохранено записей ${formatNumber('ru', p.accepted)} из ${formatNumber('ru', p.understood)}, загрузил: ${p.by}`,
}
