// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useReadyFile } from './useReadyFile'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Make = Parameters<typeof useReadyFile>[0]
const making = (name: string) => vi.fn(async (_: AbortSignal) => new File(['x'], name))
const pass = () => act(() => vi.advanceTimersByTimeAsync(500))

it('has the file ready, and none that is out of date', async () => {
  const first = making('first')
  const { result, rerender } = renderHook(({ make }: { make: Make }) => useReadyFile(make), {
    initialProps: { make: first as Make },
  })
  expect(result.current).toBeUndefined()
  await pass()
  expect(result.current?.name).toBe('first')

  rerender({ make: making('second') })
  expect(result.current).toBeUndefined()
  await pass()
  expect(result.current?.name).toBe('second')
  rerender({ make: undefined })
  expect(result.current).toBeUndefined()
})

it('makes one file for a sweep of the slider', async () => {
  const makes = Array.from({ length: 20 }, (_, at) => making(String(at)))
  const { rerender } = renderHook(({ make }: { make: Make }) => useReadyFile(make), {
    initialProps: { make: makes[0] as Make },
  })
  for (const make of makes) rerender({ make })
  await pass()
  expect(makes.filter(make => make.mock.calls.length > 0)).toHaveLength(1)
})
