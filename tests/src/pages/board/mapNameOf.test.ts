import { expect, it } from 'vitest'
import { mapNameOf } from '../../../../src/pages/board/start/mapNameOf.ts'

it.each([
  ['food-delivery.ru.csv', 'Food delivery'],
  ['Путь_клиента.JSON', 'Путь клиента'],
  ['C:\\maps\\hotel booking.md', 'Hotel booking'],
  ['v1.2 plan.csv', 'V1.2 plan'],
  ['.csv', ''],
  ['', ''],
])('a map from the file %s is called "%s" until somebody says otherwise', (file, name) => {
  expect(mapNameOf(file)).toBe(name)
})
