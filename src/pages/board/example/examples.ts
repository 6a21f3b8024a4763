/** Maps to look at, as teams export them: the files of docs/examples, carried along because the edge has no files. */
export const examples = [
  {
    name: 'Mobile game',
    file: 'mobile-game.en.csv',
    text: `Stage,Customer actions,Emotions,Touchpoints,Barriers,Opportunities,Entrants,Conversion to next,Owner
Install,Installs after an ad,Amused,Store page,Screenshots do not show real play,Real footage,120000,75.2%,Marketing
First session,Plays ten levels,Absorbed,Game,Tutorial cannot be skipped,Offer to skip,90189,44.5%,Game design
First week,Comes back daily,Habit,Game; Push,A forced pause (gate) stops play at level 30,Move the gate to level 40,40150,42.1%,Game design
Purchase,Buys a booster,Doubt,Shop,Price only in the last step,Price on the button,16900,3.1%,Monetisation
`,
  },
  {
    name: 'Free trial of a course',
    file: 'free-trial.en.csv',
    text: `Stage,Customer goal,Actions,Thoughts,Emotions,Emotion score,Touchpoints,Barriers,Opportunities,Entrants,Completions
Course overview,Find out whether this is for me,Reads the syllabus,Looks good,Hope,1,Website,Workload is not clear,Say how many hours a week it takes,345543,28378
Free trial,Try before paying,"Clicks ""start free trial""",I will find the time,Enthusiasm,2,Website; Checkout,People without time start the trial and give up frustrated,Ask for available hours before the trial starts,28378,5966
First payment,Keep learning,Is charged after 14 days,Did I use it at all?,Regret,-1,E-mail; Billing,The charge comes as a surprise,Remind three days before,5966,3000
`,
  },
  {
    name: 'Mail-order shop',
    file: 'retail-email.en.csv',
    text: `Stage,Customer actions,Emotions,Touchpoints,Barriers,Opportunities,Users,Conversion
First purchase,Orders once,Satisfied,Web shop; Phone,,,"64,000",
Return visit,Comes back within two weeks,Indifferent,E-mail; Web shop,Forgets the shop after the first purchase; Gets mail about things that do not fit,A campaign that fits what was bought,"64,000",10.6%
Repeat purchase,Orders again,Pleased,Web shop,Cannot find the earlier size,Show the last order,"6,795",5.4%
`,
  },
  {
    name: 'Software with a demo',
    file: 'saas-demo.en.csv',
    text: `Stage,Customer actions,Emotions,Touchpoints,Barriers,Opportunities,Entrants,Completions,Median minutes
Search,"Reads comparisons, asks colleagues",Curious,Search results; Peer chats,Too few independent reviews,Publish verified cases,"48,200","12,050",9
Comparison,Opens three vendor sites side by side,"Interested, wary",Website; Pricing page,Unclear what makes us different; Price hidden behind a form,Say the difference in one line; Show prices,"12,050","3,615",14
Demo booking,"Looks for a slot, fills in the form",Impatient,Booking form; Chat,Form asks for eleven fields; No slot within a week; Nobody answers questions on the page,Chat on the booking page; Three fields,"3,615",506,6
Purchase,"Gets approval, signs",Tense,Contract; E-mail,Procurement wants a security questionnaire,Ready-made answers,506,151,
Use,"Imports data, invites the team",Hopeful,Product; Help centre,First import fails without saying why,Name the row and the column,151,98,55
`,
  },
  {
    name: 'Доставка еды',
    file: 'food-delivery.ru.csv',
    text: `Этап;Действия клиента;Эмоции;Точки контакта;Барьеры;Возможности;Вошли;Прошли дальше
Осознание;Понимает, что готовить некогда, и открывает телефон;Усталость, голод;"Пуш-уведомление
Реклама в ленте";"Не помнит, какие приложения уже стоят
Не верит обещанию «за 20 минут»";Показывать реальное время доставки до входа;61 400;38 200
Исследование;Листает рестораны, сравнивает цены и отзывы;Интерес, сомнение;"Приложение
Отзывы";"Мало свежих отзывов у новых ресторанов
Сумма доставки видна только в корзине";"Собирать отзывы через час после еды
Показывать полную цену в карточке";38 200;18 230
Заказ;Собирает корзину, вводит адрес, платит;Нетерпение;"Приложение
Форма оплаты";"Один способ оплаты
Промокод не применяется без объяснения";"Добавить СБП и кошельки
Пояснять, почему промокод не подошёл";18 230;12 760
Ожидание доставки;Смотрит на карту, пишет курьеру;Тревога;"Экран статуса
Чат поддержки";"Статус не меняется 15 минут
Чат отвечает шаблоном";Обновлять время прибытия каждую минуту;12 760;12 120
Получение и отзыв;Забирает заказ, ест, ставит оценку;Радость или досада;"Курьер
Форма отзыва";Форма отзыва из семи экранов;Одна оценка в один тап, остальное по желанию;12 120;4 368
`,
  },
  {
    name: 'Онлайн-школа',
    file: 'course-school.transposed.ru.csv',
    text: `,Знакомство,Выбор курса,Оплата,Первый урок,Завершение
Действия,Видит пост знакомого,Сравнивает программы,Оформляет рассрочку,Откладывает начало,Сдаёт проект
Эмоции,Любопытство,Сомнение,Тревога,Страх не справиться,Гордость
Оценка эмоций,1,0,-1,-2,2
Точки контакта,Telegram,Сайт,Форма оплаты,Платформа,Платформа
Барьеры,,"Непонятно, чем курс отличается",Нет оплаты по счёту,Страшно начинать первый урок,Никто не отвечает на вопросы по проекту
Возможности,,Сравнительная таблица,Счёт для юрлица,Короткое видео «что будет на курсе» и наставник,Ответ наставника за сутки
`,
  },
] as const
