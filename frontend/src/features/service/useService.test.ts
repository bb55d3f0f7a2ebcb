// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useService } from './useService'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const hayao = { id: 'hayao', title: 'Hayao', tiers: ['fast'] }
const capabilities = { sizes: { max: 4096 }, keys: { required: false, header: 'X-Key' } }
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

function service(answer: (url: string) => Response | Promise<Response>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async url => answer(String(url)))
}
const answering = (url: string) => Response.json(url.endsWith('/styles') ? [hayao] : capabilities)

it('asks again until the service answers, and forgets the failure then', async () => {
  service(() => Promise.reject(new TypeError('Failed to fetch')))
  const { result } = renderHook(() => useService())
  await pass(10)
  expect(result.current.failure).toMatchObject({ kind: 'unreachable' })

  service(answering)
  await pass(1000)
  expect(result.current.styles).toEqual([hayao])
  expect(result.current.capabilities.sizes.max).toBe(4096)
  expect(result.current.failure).toBeUndefined()
})

it('knows what to offer of a service that cannot tell what it can do', async () => {
  service(url => (url.endsWith('/v1') ? new Response('', { status: 404 }) : answering(url)))
  const { result } = renderHook(() => useService())
  await pass(10)
  expect(result.current.styles).toEqual([hayao])
  expect(result.current.capabilities.details.values).toEqual([])
})

it('asks less and less often', async () => {
  const asked = service(() => Promise.reject(new TypeError()))
  renderHook(() => useService())
  for (let second = 0; second < 60; second++) await pass(1000)
  expect(asked.mock.calls.length).toBeGreaterThan(5)
  expect(asked.mock.calls.length).toBeLessThan(13)
})

it('waits for a key where one is needed, and does not ask on without', async () => {
  const locked = service(() => Response.json({}, { status: 401 }))
  const { result } = renderHook(() => useService())
  await pass(60_000)
  expect(locked).toHaveBeenCalledTimes(1)
  expect(result.current.failure).toMatchObject({ kind: 'locked' })
  service(answering)
  act(() => result.current.again())
  await pass(10)
  expect(result.current.failure).toBeUndefined()
})

it('lets go of the question when the page is left', async () => {
  const asked = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {}))
  const { unmount } = renderHook(() => useService())
  unmount()
  expect(asked.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
})
