// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useStyles } from './useStyles'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const hayao = { id: 'hayao', title: 'Hayao', tiers: ['fast'] }

it('asks again until the service answers, and forgets the failure then', async () => {
  const service = vi.spyOn(globalThis, 'fetch')
  service.mockRejectedValue(new TypeError('Failed to fetch'))
  const { result } = renderHook(() => useStyles())
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(result.current.failure).toMatchObject({ kind: 'unreachable' })

  service.mockImplementation(async () => Response.json([hayao]))
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(result.current.styles).toEqual([hayao])
  expect(result.current.failure).toBeUndefined()
})

it('asks less and less often', async () => {
  const service = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError())
  renderHook(() => useStyles())
  for (let second = 0; second < 60; second++) {
    await act(() => vi.advanceTimersByTimeAsync(1000))
  }
  expect(service.mock.calls.length).toBeGreaterThan(5)
  expect(service.mock.calls.length).toBeLessThan(13)
})

it('lets go of the question when the page is left', async () => {
  const service = vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {}))
  const { unmount } = renderHook(() => useStyles())
  unmount()
  expect(service.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
})
