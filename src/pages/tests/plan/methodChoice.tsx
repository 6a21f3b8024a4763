import { formatNumber } from '../../../locales/format.ts'
import { methodIds } from '../../../stats/methods/index.ts'
import type { PageCall } from '../../page.ts'
import type { PlanSubject } from './subject.ts'

interface Props {
  call: Pick<PageCall, 't' | 'locale'>
  subject: PlanSubject
  chosen: string
}

/** The methods side by side: what each means for those who wait, and what it costs. */
export function MethodChoice({ call: { t, locale }, subject: { needs }, chosen }: Props) {
  const texts = t.pages.testPlan
  const priceOf = (method: string): number | undefined =>
    needs?.ok === true ? needs.methods.find((one) => one.method === method)?.price : undefined
  return (
    <fieldset>
      <legend class="unseen">{t.pages.tests.plan.method}</legend>
      <div class="methods" id="plan-method">
        {methodIds.map((method) => {
          const price = priceOf(method)
          return (
            <label>
              <strong>
                <input type="radio" name="method" value={method} checked={method === chosen} />
                {texts.methods[method].name}
              </strong>
              <span class="small">{texts.methods[method].text}</span>
              {price === undefined ? null : (
                <span class="small soft">
                  {price === 1
                    ? texts.noPrice
                    : texts.price({
                        price: formatNumber(locale, price, { maximumFractionDigits: 2 }),
                      })}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
