// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { Failure } from '../../shared/api/failure'
import type { Order } from '../settings/order'
import { type Drawing, draw } from './draw'
import { useDrawing } from './useDrawing'

vi.mock('./draw')

interface Asked {
  photo: { id: string }
  signal: AbortSignal
  finish: () => void
  fail: (problem: unknown) => void
}

/** Every drawing asked for, to be finished by hand. */
let asked: Asked[]

beforeEach(() => {
  asked = []
  vi.mocked(draw).mockImplementation(
    (photo, order, _, signal, report) =>
      new Promise((resolve, reject) => {
        report({ step: 'preparing' })
        const finish = () => resolve({ order, seconds: 1 } as Drawing)
        asked.push({ photo: photo as unknown as Asked['photo'], signal, finish, fail: reject })
      }),
  )
})

const hayao: Order = { style: 'hayao', size: 450, tier: 'fast' }
const shinkai: Order = { ...hayao, style: 'shinkai' }
const cat = { id: 'cat' }
const dog = { id: 'dog' }
const reduce = async () => new Blob()

function onTheDesk(photo = cat, order = hayao) {
  return renderHook(({ photo, order }) => useDrawing(photo, order, reduce), {
    initialProps: { photo, order },
  })
}

const latest = () => asked.at(-1) as Asked

it('draws the photo on show', async () => {
  const { result } = onTheDesk()
  expect(result.current.status).toMatchObject({ step: 'working' })
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
})

it('cancels the drawing of a photo that is no longer shown', async () => {
  const { result, rerender } = onTheDesk()
  const first = latest()
  rerender({ photo: dog, order: hayao })
  expect(first.signal.aborted).toBe(true)
  // Even if it comes after all, it is not shown as the other photo's.
  await act(async () => first.finish())
  expect(result.current.status.step).toBe('working')
})

it('does not show one photo’s drawing as another’s', async () => {
  const { result, rerender } = onTheDesk()
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
  const seen: string[] = []
  rerender({ photo: dog, order: hayao })
  seen.push(result.current.status.step)
  expect(seen).toEqual(['working'])
})

it('takes a drawing made before from the cache', async () => {
  const { result, rerender } = onTheDesk()
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
  rerender({ photo: cat, order: shinkai })
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
  rerender({ photo: cat, order: hayao })
  await waitFor(() => expect(result.current.status).toMatchObject({ drawing: { order: hayao } }))
  expect(asked).toHaveLength(2)
})

it('ends in a failure that another try clears', async () => {
  const { result } = onTheDesk()
  latest().fail(new Failure('damaged'))
  await waitFor(() =>
    expect(result.current.status).toMatchObject({ step: 'failed', failure: { kind: 'damaged' } }),
  )
  act(() => result.current.again())
  expect(result.current.status.step).toBe('working')
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
})

it('stops when cancelled and stays so', async () => {
  const { result } = onTheDesk()
  act(() => result.current.cancel())
  expect(latest().signal.aborted).toBe(true)
  await act(async () => latest().fail(new DOMException('', 'AbortError')))
  expect(result.current.status.step).toBe('cancelled')
})

it('hands out any photo as ordered now, drawing only what is missing', async () => {
  const { result } = onTheDesk()
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
  const { signal } = new AbortController()
  await result.current.obtain(cat, signal)
  expect(asked).toHaveLength(1)
  const obtained = result.current.obtain(dog, signal)
  await waitFor(() => expect(asked).toHaveLength(2))
  latest().finish()
  expect(await obtained).toMatchObject({ order: hayao })
})
