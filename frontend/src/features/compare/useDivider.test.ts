// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useDivider } from './useDivider'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function divider(prefersReducedMotion = false) {
  vi.stubGlobal('matchMedia', () => ({ matches: prefersReducedMotion }))
  const { result, rerender } = renderHook(({ cue }) => useDivider(cue, 40), {
    initialProps: { cue: undefined as string | undefined },
  })
  return { result, cartoonComes: () => rerender({ cue: 'cat' }) }
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

it('shows the photo alone until there is a cartoon, then sweeps to its rest', async () => {
  const { result, cartoonComes } = divider()
  expect(result.current.position).toBe(100)
  cartoonComes()
  expect(result.current.position).toBe(100)
  await pass(600)
  expect(result.current.position).toBeLessThan(60)
  await pass(1000)
  expect(result.current.position).toBeCloseTo(40)
})

it('goes straight to its rest where motion is not wanted', () => {
  const { result, cartoonComes } = divider(true)
  cartoonComes()
  expect(result.current.position).toBe(40)
})

it('leaves the divider to whoever takes it in hand', async () => {
  const { result, cartoonComes } = divider()
  cartoonComes()
  await pass(300)
  act(() => result.current.place(75))
  await pass(2000)
  expect(result.current.position).toBe(75)
})

it('stays within the picture', () => {
  const { result } = divider()
  act(() => result.current.place(140))
  expect(result.current.position).toBe(100)
  act(() => result.current.place(-3))
  expect(result.current.position).toBe(0)
})
