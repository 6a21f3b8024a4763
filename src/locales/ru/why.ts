import type { why as english } from '../en/why.ts'
import { formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

/** To the whole number from a thousand on, below to three digits. */
const number = (n: number) =>
  formatNumber('ru', n, Math.abs(n) < 1000 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 0 })

export const why: typeof english = {
  quoted: (p) => `«${p.name}»`,
  place: (p) => `Место ${number(p.rank)} из ${number(p.of)} по ${p.framework}, оценка ${number(p.score)}.`,
  last: (p) => `Место ${number(p.rank)} из ${number(p.of)}: оценки по ${p.framework} нет.`,
  carries: (p) =>
    `Главное, что её поднимает: «${p.input}» (${number(p.own)}; в середине бэклога ${number(p.other)}).`,
  weakens: (p) =>
    `Главное, что её снижает: «${p.input}» (${number(p.own)}; в середине бэклога ${number(p.other)}).`,
  assumed: (p) =>
    `${plural('ru', p.count, { one: 'Допущение', few: 'Допущения', many: 'Допущения', other: 'Допущения' })} без измерений и оценок: ${p.inputs}.`,
  contradicted: (p) =>
    `${plural('ru', p.count, { one: 'Оценка противоречит', few: 'Оценки противоречат', many: 'Оценки противоречат', other: 'Оценки противоречат' })} измерению: ${p.inputs}.`,
  above: (p) =>
    `Выше стоит «${p.change}», главное отличие: «${p.input}» (${number(p.other)} против ${number(p.own)}).`,
  below: (p) =>
    `Ниже стоит «${p.change}», главное отличие: «${p.input}» (${number(p.other)} против ${number(p.own)}).`,
  level: (p) => `У «${p.change}» такая же оценка; первой стоит та, что старше.`,
}
