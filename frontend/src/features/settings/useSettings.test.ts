// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useSettings } from './useSettings'

beforeEach(() => history.replaceState(null, '', '/?style=paprika'))

it('begins with what the link says and keeps the link true', () => {
  const { result } = renderHook(() => useSettings())
  expect(result.current[0].style).toBe('paprika')
  act(() => result.current[1]({ size: 1080, colors: 'photo' }))
  expect(location.search).toBe('?style=paprika&size=1080&colors=photo')
})

it('leaves no trail of settings to go back through', () => {
  const { result } = renderHook(() => useSettings())
  const before = history.length
  act(() => result.current[1]({ strength: 0.4 }))
  act(() => result.current[1]({ strength: 0.2 }))
  expect(history.length).toBe(before)
})
