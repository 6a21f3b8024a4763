import type { Digest, DigestItem, NextTest } from '../domain/digest/digest.ts'
import type { ItemKind } from '../domain/digest/netChange.ts'
import { dictionary } from '../locales/dictionary.ts'
import { formatScore } from '../locales/inputText.ts'
import type { Locale } from '../locales/plural.ts'
import { renderReason } from '../locales/verdictText.ts'
import type { Markup } from './markup.ts'

/** One item of a digest as text, with the heading it stands under. */
export interface Section {
  kind: ItemKind | 'next'
  heading: string
  text: string
}

/** The text of a digest in a reader's language, item by item in its order. */
export function digestSections(digest: Digest, locale: Locale, markup: Markup): Section[] {
  const texts = dictionary(locale).digest
  return [
    ...digest.items.map((item) => ({
      kind: item.kind,
      heading: texts.headings[item.kind],
      text: itemText(item, locale, markup),
    })),
    ...digest.nextTests.map((test, index) => ({
      kind: 'next' as const,
      heading: texts.nextTests,
      text: nextTestText(test, index + 1, locale, markup),
    })),
  ]
}

function itemText(item: DigestItem, locale: Locale, markup: Markup): string {
  const texts = dictionary(locale).digest
  const { previously, contested, status, since } = item
  const variant = markup.typed(nameOf(item.variants, item.variant), 80)
  const lines = [markup.bold(markup.typed(item.change, 300)), barriersLine(item, locale, markup)]
  if (previously) {
    lines.push(texts.earlier({ verdict: texts.statuses[previously.status], variant, on: previously.on }))
    lines.push(previously.on === null ? texts.noLonger : texts.retraction)
  }
  if (contested) lines.push(texts.contested[contested.reason](contested))
  else lines.push(texts.since({ verdict: texts.statuses[status], variant, since }))
  if (status === 'invalid') {
    const reasons = item.reasons
      .slice(0, 3)
      .map((reason) => markup.typed(renderReason(locale, reason, item), 250))
    lines.push(...reasons, texts.unusable)
  } else if (contested?.reason === 'health_failed') {
    lines.push(texts.unusable)
  } else {
    lines.push(
      texts.effect({ ...item, variant, metric: markup.typed(nameOf(item.metrics, item.metric), 80) }),
    )
  }
  lines.push(
    texts.source({ experiment: markup.typed(item.experimentName, 100), analysisId: item.analysisId }),
  )
  return withLink(lines, item.link, locale, markup)
}

const nameOf = (named: readonly { key: string; name: string | null }[], key: string): string =>
  named.find((one) => one.key === key)?.name ?? key

function nextTestText(test: NextTest, place: number, locale: Locale, markup: Markup): string {
  const { digest, ranking } = dictionary(locale)
  const { framework, currency, score, reach } = test
  const lines = [
    `${place}. ${markup.bold(markup.typed(test.change, 300))}`,
    barriersLine(test, locale, markup),
    digest.nextTest({
      framework: ranking.frameworks[framework].name,
      score: score === null ? null : formatScore(locale, { framework, currency }, score),
      reach: reach.value,
      period: reach.period,
      source: ranking.sources[reach.source],
    }),
  ]
  return withLink(lines, test.link, locale, markup)
}

function barriersLine(
  { barriers, mapName }: { barriers: string[]; mapName: string },
  locale: Locale,
  markup: Markup,
): string {
  const titles = barriers.slice(0, 3).map((title) => markup.typed(title, 100))
  return dictionary(locale).digest.barriers({
    barriers: titles,
    more: barriers.length - titles.length,
    map: markup.typed(mapName, 100),
  })
}

function withLink(lines: string[], url: string | null, locale: Locale, markup: Markup): string {
  const link = url === null ? null : markup.link(url, dictionary(locale).digest.link)
  return [...lines, ...(link === null ? [] : [link])].join('\n')
}
