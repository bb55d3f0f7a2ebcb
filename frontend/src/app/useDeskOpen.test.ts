// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useDeskOpen } from './useDeskOpen'

beforeEach(() => history.replaceState(null, '', '/'))

const desk = () => renderHook(({ count }) => useDeskOpen(count), { initialProps: { count: 0 } })

it('opens with the first photo, and Back closes it and leaves the photos', async () => {
  const { result, rerender } = desk()
  expect(result.current.isOpen).toBe(false)
  rerender({ count: 2 })
  expect(result.current.isOpen).toBe(true)
  act(() => history.back())
  await waitFor(() => expect(result.current.isOpen).toBe(false))
  act(() => history.forward())
  await waitFor(() => expect(result.current.isOpen).toBe(true))
})

it('takes one place in the history however many photos come, and gives it back with the last', async () => {
  const before = history.length
  const { result, rerender } = desk()
  rerender({ count: 1 })
  rerender({ count: 5 })
  expect(history.length).toBeLessThanOrEqual(before + 1)
  rerender({ count: 0 })
  await waitFor(() => expect(history.state).toBeNull())
  expect(result.current.isOpen).toBe(false)
})
