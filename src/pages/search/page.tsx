import { type FoundType, foundTypes } from '../../domain/foundTypes.ts'
import { FOUND_PER_PAGE, searchFor } from '../../services/search/search.ts'
import { LONGEST_QUESTION } from '../../services/search/terms.ts'
import type { Page } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { LinkRow } from '../parts/linkRow.tsx'
import { PageLinks } from '../parts/pageLinks.tsx'
import { figures } from '../tests/figures.ts'
import { FoundThing } from './foundThing.tsx'

const typeOf = (text: string | undefined): FoundType | undefined => foundTypes.find((type) => type === text)

/** Where in the finds a page begins; how many there are is known only afterwards. */
const MOST_PASSED_OVER = 10_000
const passedOver = (text: string | undefined): number => {
  const from = Number(text)
  return Number.isSafeInteger(from) && from > 0 ? Math.min(from, MOST_PASSED_OVER) : 0
}

/** What was found in everything that people have written on maps. */
export const searchPage: Page = {
  path: '/search',
  role: 'viewer',
  view: async ({ deps, t, locale, query }) => {
    const texts = t.pages.search
    const question = (query.q ?? '').trim().slice(0, LONGEST_QUESTION)
    const type = typeOf(query.type)
    const from = passedOver(query.from)
    const { terms, rows, counts } = await searchFor(deps, question, { type, from })
    if (terms.length === 0)
      return {
        title: texts.title,
        body: (
          <EmptyState icon="search" title={texts.ask}>
            <p>{texts.askText}</p>
            <p class="soft">{texts.keys}</p>
          </EmptyState>
        ),
      }
    const all = counts.reduce((sum, { count }) => sum + count, 0)
    const { count: written } = figures(locale, t)
    const href = (of: FoundType | undefined) =>
      `/search?${new URLSearchParams({ q: question, ...(of === undefined ? {} : { type: of }) })}`
    const total = type === undefined ? all : (counts.find((one) => one.type === type)?.count ?? 0)
    return {
      title: texts.titleFor({ question }),
      body: (
        <div id="found">
          {all === 0 ? (
            <EmptyState icon="search" title={texts.nothing({ question })}>
              <p>{texts.nothingText}</p>
            </EmptyState>
          ) : (
            <>
              <LinkRow
                look="segments"
                label={texts.types}
                links={[
                  {
                    href: href(undefined),
                    text: texts.all,
                    count: written(all),
                    current: type === undefined,
                  },
                  ...counts.map((one) => ({
                    href: href(one.type),
                    text: texts.ofType[one.type],
                    count: written(one.count),
                    current: one.type === type,
                  })),
                ]}
              />
              {rows.length === 0 ? <p>{texts.noneOfType}</p> : null}
              <ol class="found" start={from + 1}>
                {rows.map((found) => (
                  <FoundThing t={t} found={found} terms={terms} />
                ))}
              </ol>
              <PageLinks
                t={t}
                path="/search"
                kept={{ q: question, ...(type === undefined ? {} : { type }) }}
                from={from}
                perPage={FOUND_PER_PAGE}
                total={total}
              />
            </>
          )}
        </div>
      ),
    }
  },
}
