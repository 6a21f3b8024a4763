/** Metrics of the demo. */
export const metrics = [
  { key: 'retention_7', name: 'Back on day 7', type: 'proportion', goodDirection: 'increase' },
  { key: 'retention_1', name: 'Back on day 1', type: 'proportion', goodDirection: 'increase' },
  { key: 'gross_conversion', name: 'Trials begun per click', type: 'proportion', goodDirection: 'decrease' },
  { key: 'net_conversion', name: 'Payments per click', type: 'proportion', goodDirection: 'increase' },
  { key: 'visit', name: 'Visit within two weeks', type: 'proportion', goodDirection: 'increase' },
  { key: 'conversion', name: 'Purchase within two weeks', type: 'proportion', goodDirection: 'increase' },
  { key: 'spend', name: 'Spend within two weeks', type: 'mean', goodDirection: 'increase', unit: 'USD' },
  { key: 'booster_bought', name: 'Booster bought', type: 'proportion', goodDirection: 'increase' },
  {
    key: 'order_completed',
    name: 'Order completed',
    type: 'proportion',
    goodDirection: 'increase',
    valuePerUnit: { amount: 400, currency: 'RUB' },
  },
  { key: 'review_sent', name: 'Review sent', type: 'proportion', goodDirection: 'increase' },
] as const

type Estimate = readonly [low: number, likely: number, high: number]

/** What the team believes: lifts and weeks are its own estimates, given as P10, P50, P90. */
export interface DemoHypothesis {
  /** How the experiments of the demo call it. */
  name: string
  map: string
  /** The barrier's title on the map. */
  barrier: string
  change: string
  because: string
  metric: (typeof metrics)[number]['key']
  lift: Estimate
  weeks: Estimate
  owner: string
  /** The rate before the change, where it is known, and what it was counted from. */
  baseline?: { value: number; source: string }
}

export const hypotheses: DemoHypothesis[] = [
  {
    name: 'gate',
    map: 'mobile-game',
    barrier: 'A forced pause (gate) stops play at level 30',
    change: 'Move the gate from level 30 to level 40',
    because: 'players leave at the forced pause before they are attached to the game',
    metric: 'retention_7',
    lift: [0, 0.03, 0.06],
    weeks: [0.5, 1, 2],
    owner: 'Game design',
  },
  {
    name: 'gate and day 1',
    map: 'mobile-game',
    barrier: 'A forced pause (gate) stops play at level 30',
    change: 'Move the gate to level 40 and change nothing on the first day',
    because: 'hardly anybody reaches level 30 on the first day',
    metric: 'retention_1',
    lift: [-0.01, 0, 0.01],
    weeks: [0.5, 1, 2],
    owner: 'Game design',
  },
  {
    name: 'tutorial',
    map: 'mobile-game',
    barrier: 'Tutorial cannot be skipped',
    change: 'Offer to skip the tutorial',
    because: 'returning players know the game',
    metric: 'retention_1',
    lift: [0, 0.02, 0.05],
    weeks: [1, 2, 4],
    owner: 'Game design',
    baseline: { value: 0.445, source: 'the map: 40,150 of 90,189 come back' },
  },
  {
    name: 'price',
    map: 'mobile-game',
    barrier: 'Price only in the last step',
    change: 'Show the price on the button',
    because: 'nobody likes to ask for a price',
    metric: 'booster_bought',
    lift: [-0.02, 0.05, 0.12],
    weeks: [1, 1, 2],
    owner: 'Monetisation',
    baseline: { value: 0.031, source: 'the map: 3.1 % of those who reach the shop' },
  },
  {
    name: 'screener',
    map: 'free-trial',
    barrier: 'People without time start the trial and give up frustrated',
    change: 'Ask for the available hours before the trial starts',
    because: 'who has less than five hours a week gives up and leaves frustrated',
    metric: 'gross_conversion',
    lift: [0.02, 0.08, 0.15],
    weeks: [1, 2, 3],
    owner: 'Enrolment',
  },
  {
    name: 'workload',
    map: 'free-trial',
    barrier: 'Workload is not clear',
    change: 'Say on the overview how many hours a week the course takes',
    because: 'most questions to support before the start are about the workload',
    metric: 'net_conversion',
    lift: [0, 0.02, 0.05],
    weeks: [0.5, 1, 1],
    owner: 'Content',
    baseline: { value: 0.117, source: 'the control group of the published test' },
  },
  {
    name: 'mail',
    map: 'retail-email',
    barrier: 'Forgets the shop after the first purchase',
    change: 'Send a campaign that fits what was bought',
    because: 'a reminder of the right shelf brings people back',
    metric: 'visit',
    lift: [0.05, 0.2, 0.4],
    weeks: [1, 2, 3],
    owner: 'CRM',
  },
  {
    name: 'last order',
    map: 'retail-email',
    barrier: 'Cannot find the earlier size',
    change: 'Show the last order on the front page',
    because: 'people who order again ask for "the same as last time"',
    metric: 'conversion',
    lift: [0, 0.04, 0.1],
    weeks: [1, 2, 4],
    owner: 'Shop',
    baseline: { value: 0.054, source: 'the map: 5.4 % order again' },
  },
  {
    name: 'payment',
    map: 'food-delivery',
    barrier: 'Один способ оплаты',
    change: 'Добавить СБП и кошельки',
    because: 'люди бросают корзину на шаге оплаты и пишут об этом в поддержку',
    metric: 'order_completed',
    lift: [0.01, 0.04, 0.09],
    weeks: [3, 5, 8],
    owner: 'Платежи',
    baseline: { value: 0.7, source: 'карта: 12 760 из 18 230' },
  },
  {
    name: 'promo',
    map: 'food-delivery',
    barrier: 'Промокод не применяется без объяснения',
    change: 'Пояснять, почему промокод не подошёл',
    because: 'без объяснения промокод пробуют снова и уходят',
    metric: 'order_completed',
    lift: [0, 0.02, 0.04],
    weeks: [1, 1, 2],
    owner: 'Заказ',
    baseline: { value: 0.7, source: 'карта: 12 760 из 18 230' },
  },
  {
    name: 'delivery price',
    map: 'food-delivery',
    barrier: 'Сумма доставки видна только в корзине',
    change: 'Показывать полную цену в карточке ресторана',
    because: 'неожиданная сумма в корзине отпугивает',
    metric: 'order_completed',
    lift: [-0.02, 0.03, 0.06],
    weeks: [2, 3, 5],
    owner: 'Каталог',
    baseline: { value: 0.334, source: 'карта: 12 760 из 38 200' },
  },
  {
    name: 'status',
    map: 'food-delivery',
    barrier: 'Статус не меняется 15 минут',
    change: 'Обновлять время прибытия каждую минуту',
    because: 'тишина дольше пятнадцати минут ведёт в чат поддержки',
    metric: 'order_completed',
    lift: [0, 0.01, 0.02],
    weeks: [2, 4, 6],
    owner: 'Доставка',
    baseline: { value: 0.95, source: 'карта: 12 120 из 12 760' },
  },
  {
    name: 'review form',
    map: 'food-delivery',
    barrier: 'Форма отзыва из семи экранов',
    change: 'Одна оценка в один тап, остальное по желанию',
    because: 'до конца формы доходят немногие',
    metric: 'review_sent',
    lift: [0.1, 0.3, 0.6],
    weeks: [1, 2, 3],
    owner: 'Отзывы',
    baseline: { value: 0.36, source: 'карта: 4 368 из 12 120' },
  },
]
