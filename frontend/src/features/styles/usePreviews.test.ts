// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Style } from '../../shared/api/service'
import { type DrawSmall, usePreviews } from './usePreviews'

const styles = ['hayao', 'shinkai'].map(id => ({ id }) as Style)

function previews() {
  const drawSmall = vi.fn<DrawSmall>(async ({ id }) => new Blob([id]))
  const hook = renderHook(({ photo, hasTime }) => usePreviews(photo, styles, drawSmall, hasTime), {
    initialProps: { photo: 'cat', hasTime: false },
  })
  const show = (photo: string, hasTime: boolean) =>
    act(async () => hook.rerender({ photo, hasTime }))
  return { ...hook, drawSmall, show }
}

it('lets the drawing itself go first', async () => {
  const { drawSmall, show, result } = previews()
  expect(drawSmall).not.toHaveBeenCalled()
  await show('cat', true)
  expect(Object.keys(result.current)).toEqual(['hayao', 'shinkai'])
})

it('remembers what was drawn of each photo', async () => {
  const { drawSmall, show, result } = previews()
  await show('cat', true)
  await show('dog', true)
  await show('cat', true)
  expect(drawSmall).toHaveBeenCalledTimes(4)
  expect(Object.keys(result.current)).toHaveLength(2)
})

it('cancels what is no longer looked at, and leaves out what fails', async () => {
  const { drawSmall, show, result } = previews()
  drawSmall.mockImplementation(({ id }, signal) =>
    id === 'hayao' ? Promise.reject(new Error()) : new Promise(() => signal),
  )
  await show('cat', true)
  expect(result.current).toEqual({})
  await show('dog', false)
  expect(drawSmall.mock.calls.every(([, signal]) => signal.aborted)).toBe(true)
})
