import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Wait } from '../../shared/api/patience'
import { end, follow, type Status } from './runJob'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Answer = () => Response | Promise<Response>

const job = (state: string, more = {}) =>
  Response.json({ id: 'a1', kind: 'clip', state, progress: 0.5, ...more })

/** The service answers so, one after the other. */
function answers(...all: Answer[]) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const next = all.shift()
    if (!next) throw new Error('asked too often')
    return next()
  })
}

function watch() {
  const stop = new AbortController()
  const seen: Status[] = []
  const waits: Wait[] = []
  const ways = {
    signal: stop.signal,
    report: (status: Status) => seen.push(status),
    onWait: (wait: Wait) => waits.push(wait),
  }
  return { ways, seen, waits, stop }
}

it('follows a clip to its end and has its file then', async () => {
  answers(
    () => job('queued'),
    () => job('running'),
    () => job('done', { result: { bytes: 3, type: 'image/gif' } }),
    () => new Response('GIF'),
  )
  const { ways, seen } = watch()
  const ended = follow('a1', ways)
  await vi.advanceTimersByTimeAsync(3000)
  const status = await ended
  expect(seen.map(({ step }) => step)).toEqual(['queued', 'running', 'fetching'])
  expect(status.step === 'done' && (await status.result?.text())).toBe('GIF')
})

it('leaves an album’s file where it is until it is wanted', async () => {
  const asked = answers(() => job('done', { kind: 'album' }))
  const status = await follow('a1', watch().ways)
  expect(status).toMatchObject({ step: 'done' })
  expect(status).not.toHaveProperty('result')
  expect(asked).toHaveBeenCalledTimes(1)
})

it('waits for a service that is away, and goes on when it is back', async () => {
  answers(
    () => job('running'),
    () => Promise.reject(new TypeError('Failed to fetch')),
    // Whether it is back.
    () => Response.json([]),
    () => job('cancelled'),
  )
  const { ways, waits } = watch()
  const ended = follow('a1', ways)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await ended).toEqual({ step: 'cancelled' })
  expect(waits).toEqual([{ step: 'away', reason: 'unreachable' }])
})

it('asks a full service again when it wants to be asked', async () => {
  answers(
    () => new Response('', { status: 503, headers: { 'Retry-After': '7' } }),
    () => job('cancelled'),
  )
  const { ways, waits } = watch()
  const ended = follow('a1', ways)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await ended).toEqual({ step: 'cancelled' })
  expect(waits).toMatchObject([{ step: 'waiting', reason: 'busy' }])
})

it('tells a job that has failed, in the service’s words', async () => {
  const error = {
    type: 'urn:cartoonify:damaged-image',
    status: 422,
    detail: 'None can be decoded.',
  }
  answers(() => job('failed', { error }))
  expect(await follow('a1', watch().ways)).toMatchObject({
    step: 'failed',
    isOver: true,
    failure: { kind: 'damaged', detail: 'None can be decoded.' },
  })
})

it('knows a job that is gone from a service that is', async () => {
  answers(() => Response.json({ type: 'urn:cartoonify:unknown-job' }, { status: 404 }))
  await expect(follow('a1', watch().ways)).rejects.toMatchObject({
    type: 'urn:cartoonify:unknown-job',
  })
})

it('asks no more once nobody looks', async () => {
  const asked = answers(() => job('running'))
  const { ways, stop } = watch()
  const ended = expect(follow('a1', ways)).rejects.toThrow('left')
  await vi.advanceTimersByTimeAsync(100)
  stop.abort(new Error('left'))
  await ended
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveBeenCalledTimes(1)
})

it('cancels also where the first try does not get through', async () => {
  const asked = answers(
    () => new Response('', { status: 503 }),
    () => new Response(null, { status: 204 }),
  )
  const ended = end('a1', watch().ways)
  await vi.advanceTimersByTimeAsync(5000)
  await ended
  expect(asked.mock.calls.map(([, init]) => init?.method)).toEqual(['DELETE', 'DELETE'])
})
