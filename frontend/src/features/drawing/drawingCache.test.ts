import { expect, it } from 'vitest'
import type { Order } from '../settings/order'
import type { Drawing } from './draw'
import { DrawingCache } from './drawingCache'

const order = (size: number): Order => ({ style: 'hayao', size, tier: 'fast' })
const drawing = (size: number) => ({ order: order(size) }) as Drawing

it('finds a drawing by its photo and its order', () => {
  const cache = new DrawingCache()
  cache.keep('cat', drawing(450))
  expect(cache.find('cat', order(450))).toEqual(drawing(450))
  expect(cache.find('cat', order(720))).toBeUndefined()
  expect(cache.find('dog', order(450))).toBeUndefined()
})

it('drops the drawing not looked at for longest', () => {
  const cache = new DrawingCache()
  for (let size = 1; size <= 12; size++) cache.keep('cat', drawing(size))
  cache.find('cat', order(1))
  cache.keep('cat', drawing(13))
  expect(cache.find('cat', order(1))).toBeDefined()
  expect(cache.find('cat', order(2))).toBeUndefined()
})
