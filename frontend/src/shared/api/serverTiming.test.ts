import { expect, it } from 'vitest'
import { parseServerTiming } from './serverTiming'

it('reads each duration by its name', () => {
  expect(parseServerTiming('decode;dur=9.1, queue;desc="waiting";dur=0.2, draw;dur=120')).toEqual({
    decode: 9.1,
    queue: 0.2,
    draw: 120,
  })
})

it('makes nothing of a missing or foreign header', () => {
  expect(parseServerTiming(null)).toEqual({})
  expect(parseServerTiming('cache, miss;desc=x')).toEqual({})
})
