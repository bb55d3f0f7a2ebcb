import { expect, it } from 'vitest'
import type { Order } from '../settings/settings'
import type { Drawing } from './draw'
import { DrawingCache } from './drawingCache'

const order = (size: number): Order => ({ style: 'hayao', size, tier: 'fast' })
const drawing = (size: number, bytes = 1): Drawing => ({
  order: order(size),
  file: new Blob(['x'.repeat(bytes)]),
  seconds: 1,
})

it('finds a drawing by its photo and its order', () => {
  const cache = new DrawingCache()
  const first = drawing(450)
  cache.keep('cat', first)
  expect(cache.find('cat', order(450))).toBe(first)
  expect(cache.find('cat', order(720))).toBeUndefined()
  expect(cache.find('cat', { ...order(450), detail: 'fine' })).toBeUndefined()
  expect(cache.find('dog', order(450))).toBeUndefined()
})

it('drops the drawing not looked at for longest once there are too many bytes', () => {
  const cache = new DrawingCache(30)
  for (const size of [1, 2, 3]) cache.keep('cat', drawing(size, 10))
  cache.find('cat', order(1))
  cache.keep('cat', drawing(4, 10))
  expect(cache.find('cat', order(1))).toBeDefined()
  expect(cache.find('cat', order(2))).toBeUndefined()
})

it('keeps the last one, however large', () => {
  const cache = new DrawingCache(5)
  cache.keep('cat', drawing(1, 10))
  expect(cache.find('cat', order(1))).toBeDefined()
})

it('forgets the drawings of photos that are gone', () => {
  const cache = new DrawingCache()
  cache.keep('cat', drawing(1))
  cache.keep('dog', drawing(1))
  cache.keepOnly(new Set(['dog']))
  expect(cache.find('cat', order(1))).toBeUndefined()
  expect(cache.find('dog', order(1))).toBeDefined()
})
