// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSettings } from './useSettings'

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  history.replaceState({ isDesk: true }, '', '/?style=paprika')
})
afterEach(() => void vi.useRealTimers())

const pass = () => act(() => vi.advanceTimersByTimeAsync(400))

it('begins with what the link says and keeps the link true', async () => {
  const { result } = renderHook(() => useSettings())
  expect(result.current[0].style).toBe('paprika')
  act(() => result.current[1]({ size: 1080, colors: 'photo' }))
  await pass()
  expect(location.search).toBe('?style=paprika&size=1080&colors=photo')
  expect(history.state).toEqual({ isDesk: true })
})

it('writes the address once for a sweep of the slider, and no trail to go back through', async () => {
  const before = history.length
  const replace = vi.spyOn(history, 'replaceState')
  const { result } = renderHook(() => useSettings())
  for (let at = 0; at < 200; at++) act(() => result.current[1]({ strength: at / 100 }))
  await pass()
  expect(replace).toHaveBeenCalledTimes(1)
  expect(history.length).toBe(before)
})

it('lives with a browser that allows no more addresses', async () => {
  const { result } = renderHook(() => useSettings())
  vi.spyOn(history, 'replaceState').mockImplementation(() => {
    throw new DOMException('too many', 'SecurityError')
  })
  act(() => result.current[1]({ strength: 0.4 }))
  await pass()
  expect(result.current[0].strength).toBe(0.4)
})

it('remembers the choices for the next visit, unless a link says otherwise', async () => {
  const { result } = renderHook(() => useSettings())
  act(() => result.current[1]({ strength: 0.4 }))
  await pass()
  history.replaceState(null, '', '/')
  expect(renderHook(() => useSettings()).result.current[0]).toEqual({
    style: 'paprika',
    strength: 0.4,
  })
  history.replaceState(null, '', '/?style=hayao')
  expect(renderHook(() => useSettings()).result.current[0]).toEqual({ style: 'hayao' })
})
