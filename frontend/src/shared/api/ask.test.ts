import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askFor } from './ask'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const never = new AbortController().signal
const answers = (body: string, init?: ResponseInit) =>
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(body, init))

it('gives up on a connection that stays silent', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      }),
  )
  const answer = expect(askFor('/x', never)).rejects.toMatchObject({ kind: 'unreachable' })
  await vi.advanceTimersByTimeAsync(10_000)
  await answer
})

it('reads the answer, and what the service says is wrong', async () => {
  answers('{"a":1}')
  expect(await askFor('/x', never)).toEqual({ a: 1 })
  answers('{"type":"urn:cartoonify:unknown-key"}', { status: 401 })
  await expect(askFor('/x', never)).rejects.toMatchObject({ kind: 'locked' })
})

it('is not fooled by a page where the service should be', async () => {
  answers('<!doctype html>')
  await expect(askFor('/x', never)).rejects.toMatchObject({ kind: 'broken' })
})

it('passes on that nobody waits any more', async () => {
  const stop = new AbortController()
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
    stop.abort(new Error('left'))
    return Promise.reject(new TypeError())
  })
  await expect(askFor('/x', stop.signal)).rejects.toThrow('left')
})
