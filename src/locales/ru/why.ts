import type { why as english } from '../en/why.ts'
import { formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('ru', n)

export const why: typeof english = {
  quoted: (p) => `«${p.name}»`,
  place: (p) => `Место ${number(p.rank)} из ${number(p.of)} в рейтинге «${p.framework}», балл: ${p.score}.`,
  unscored: (p) => `В рейтинге «${p.framework}» балла нет.`,
  without: (p) => `В рейтинге «${p.framework}» балла нет: ${p.reason}.`,
  missing: (p) => `не хватает значений: ${p.inputs}${p.more === 0 ? '' : ` и ещё ${number(p.more)}`}`,
  carries: (p) => `Главное, что её поднимает: «${p.input}» (${p.own}; в середине бэклога ${p.other}).`,
  weakens: (p) => `Главное, что её снижает: «${p.input}» (${p.own}; в середине бэклога ${p.other}).`,
  assumed: (p) =>
    `${plural('ru', p.count, { one: 'Допущение', few: 'Допущения', many: 'Допущения', other: 'Допущения' })} без измерений и оценок: ${p.inputs}.`,
  contradicted: (p) =>
    `${plural('ru', p.count, { one: 'Оценка противоречит', few: 'Оценки противоречат', many: 'Оценки противоречат', other: 'Оценки противоречат' })} измерению: ${p.inputs}.`,
  above: (p) => `Выше стоит «${p.change}», главное отличие: «${p.input}» (${p.other} против ${p.own}).`,
  below: (p) => `Ниже стоит «${p.change}», главное отличие: «${p.input}» (${p.other} против ${p.own}).`,
  plainly: {
    above: (p) => `Выше стоит «${p.change}».`,
    below: (p) => `Ниже стоит «${p.change}».`,
  },
  level: (p) => `У «${p.change}» такой же балл; первой стоит та, что старше.`,
}
