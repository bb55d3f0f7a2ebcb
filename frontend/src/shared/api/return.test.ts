import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { untilBack } from './return'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks once for all who wait, less and less often, until the service answers', async () => {
  const service = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError())
  const { signal } = new AbortController()
  const all = Promise.all(Array.from({ length: 5 }, () => untilBack(signal)))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(service.mock.calls.length).toBeGreaterThan(5)
  expect(service.mock.calls.length).toBeLessThan(13)
  service.mockImplementation(async () => Response.json([]))
  await vi.advanceTimersByTimeAsync(8000)
  await all
})

it('stops asking when nobody waits any more, and starts anew', async () => {
  const service = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError())
  const stop = new AbortController()
  const waiting = expect(untilBack(stop.signal)).rejects.toThrow('left')
  await vi.advanceTimersByTimeAsync(1500)
  stop.abort(new Error('left'))
  await waiting
  const asked = service.mock.calls.length
  await vi.advanceTimersByTimeAsync(30_000)
  expect(service.mock.calls.length).toBe(asked)

  service.mockImplementation(async () => Response.json([]))
  const again = untilBack(new AbortController().signal)
  await vi.advanceTimersByTimeAsync(1500)
  await again
})
