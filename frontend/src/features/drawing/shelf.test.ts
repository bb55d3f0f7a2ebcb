import { expect, it } from 'vitest'
import type { Drawing, Order } from './draw'
import { Shelf } from './shelf'

const order = (size: number): Order => ({ style: 'hayao', size, tier: 'fast' })
const drawing = (size: number) => ({ order: order(size) }) as Drawing

it('finds a drawing by its photo and its order', () => {
  const shelf = new Shelf()
  shelf.keep('cat', drawing(450))
  expect(shelf.find('cat', order(450))).toEqual(drawing(450))
  expect(shelf.find('cat', order(720))).toBeUndefined()
  expect(shelf.find('dog', order(450))).toBeUndefined()
})

it('drops the drawing not looked at for longest', () => {
  const shelf = new Shelf()
  for (let size = 1; size <= 12; size++) shelf.keep('cat', drawing(size))
  shelf.find('cat', order(1))
  shelf.keep('cat', drawing(13))
  expect(shelf.find('cat', order(1))).toBeDefined()
  expect(shelf.find('cat', order(2))).toBeUndefined()
})
