// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Style } from '../../shared/api/service'
import { type DrawSmall, usePreviews } from './usePreviews'

vi.mock('../../shared/lib/canvas', () => ({
  drawnTo: () => undefined,
  isTransparent: () => false,
  fileOfCanvas: async () => new Blob(['small']),
}))

const styles = ['hayao', 'shinkai', 'paprika'].map(id => ({ id }) as Style)
const drawn = { style: 'shinkai', picture: { width: 1, height: 1 } as ImageBitmap }

function previews() {
  const drawSmall = vi.fn<DrawSmall>(async ({ id }) => new Blob([id]))
  const hook = renderHook(
    ({ photo, hasTime }) => usePreviews(photo, styles, drawSmall, hasTime ? drawn : undefined),
    {
      initialProps: { photo: 'cat', hasTime: false },
    },
  )
  const show = (photo: string, hasTime: boolean) =>
    act(async () => hook.rerender({ photo, hasTime }))
  return { ...hook, drawSmall, show }
}

it('lets the drawing itself go first', async () => {
  const { drawSmall, show, result } = previews()
  expect(drawSmall).not.toHaveBeenCalled()
  await show('cat', true)
  expect(Object.keys(result.current)).toEqual(['hayao', 'shinkai', 'paprika'])
  // What was drawn in full is its own preview.
  expect(drawSmall.mock.calls.map(([{ id }]) => id)).toEqual(['hayao', 'paprika'])
})

it('remembers what was drawn of each photo', async () => {
  const { drawSmall, show, result } = previews()
  await show('cat', true)
  await show('dog', true)
  await show('cat', true)
  expect(drawSmall).toHaveBeenCalledTimes(4)
  expect(Object.keys(result.current)).toHaveLength(3)
})

it('cancels what is no longer looked at, and leaves out what fails', async () => {
  const { drawSmall, show, result } = previews()
  drawSmall.mockImplementation(({ id }, signal) =>
    id === 'hayao' ? Promise.reject(new Error()) : new Promise(() => signal),
  )
  await show('cat', true)
  expect(Object.keys(result.current)).toEqual(['shinkai'])
  await show('dog', false)
  expect(drawSmall.mock.calls.every(([, signal]) => signal.aborted)).toBe(true)
})
