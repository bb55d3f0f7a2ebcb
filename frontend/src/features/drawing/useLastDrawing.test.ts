// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Failure } from '../../shared/api/failure'
import type { Drawing } from './draw'
import type { Status } from './useDrawing'
import { useLastDrawing } from './useLastDrawing'

const drawing = {} as Drawing
const working: Status = { step: 'working', since: 0, progress: { step: 'drawing' } }

function table() {
  const { result, rerender } = renderHook(
    ({ photo, status }: { photo: string; status: Status }) => useLastDrawing(photo, status),
    { initialProps: { photo: 'cat', status: { step: 'done', drawing } } },
  )
  const become = (status: Status, photo = 'cat') => rerender({ photo, status })
  return { result, become }
}

it('keeps the last drawing on the table while the next is made, cancelled or failed', () => {
  const { result, become } = table()
  for (const status of [
    working,
    { step: 'cancelled' },
    { step: 'failed', failure: new Failure('busy') },
  ] satisfies Status[]) {
    become(status)
    expect(result.current).toBe(drawing)
  }
})

it('shows nothing of one photo for another', () => {
  const { result, become } = table()
  become(working, 'dog')
  expect(result.current).toBeUndefined()
})
