// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { Failure } from '../../shared/api/failure'
import type { Photo } from '../photos/photo'
import type { Order } from '../settings/settings'
import type { Drawing } from './draw'
import { DrawingCache } from './drawingCache'
import { obtaining, type Status, useDrawing } from './useDrawing'

interface Asked {
  signal: AbortSignal
  finish: () => void
  fail: (problem: unknown) => void
}

/** Every drawing asked for, to be finished by hand. */
let asked: Asked[]

beforeEach(() => {
  asked = []
})

const hayao: Order = { style: 'hayao', size: 450, tier: 'fast' }
const shinkai: Order = { ...hayao, style: 'shinkai' }
const cat: Photo = { id: 'cat', name: 'cat', file: new Blob() }
const dog: Photo = { ...cat, id: 'dog' }

function onTheDesk(photo = cat, order = hayao) {
  const obtain = obtaining(new DrawingCache(), [], (_, order, { signal, report }) => {
    report?.({ step: 'preparing' })
    return new Promise((resolve, reject) => {
      const finish = () =>
        resolve({ order, file: new Blob(), place: 'service', seconds: 1 } satisfies Drawing)
      asked.push({ signal, finish, fail: reject })
    })
  })
  const seen: Status['step'][] = []
  const hook = renderHook(
    ({ photo, order }) => {
      const control = useDrawing(photo, order, obtain)
      seen.push(control.status.step)
      return control
    },
    { initialProps: { photo, order } },
  )
  return { ...hook, seen, obtain }
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

it('never shows one photo’s drawing as another’s', async () => {
  const { result, rerender, seen } = onTheDesk()
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
  seen.length = 0
  rerender({ photo: dog, order: hayao })
  expect(seen).not.toContain('done')
  expect(seen.at(-1)).toBe('working')
})

it('goes on with a photo that the service showed it', async () => {
  const { rerender } = onTheDesk()
  const view = { file: new Blob(), size: { width: 1, height: 1 }, thumb: new Blob() }
  rerender({ photo: { ...cat, view }, order: hayao })
  expect(asked).toHaveLength(1)
  expect(latest().signal.aborted).toBe(false)
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

it('says of what the browser could not do that it was the browser', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { result } = onTheDesk()
  latest().fail(new TypeError('no canvas'))
  await waitFor(() => expect(result.current.status).toMatchObject({ failure: { kind: 'page' } }))
})

it('stops when cancelled and stays so', async () => {
  const { result } = onTheDesk()
  act(() => result.current.cancel())
  expect(latest().signal.aborted).toBe(true)
  await act(async () => latest().fail(new DOMException('', 'AbortError')))
  expect(result.current.status.step).toBe('cancelled')
})

it('hands out any photo, drawing only what is missing', async () => {
  const { result, obtain } = onTheDesk()
  latest().finish()
  await waitFor(() => expect(result.current.status.step).toBe('done'))
  const { signal } = new AbortController()
  await obtain(cat, hayao, signal, () => {})
  expect(asked).toHaveLength(1)
  const obtained = obtain(dog, hayao, signal, () => {})
  await waitFor(() => expect(asked).toHaveLength(2))
  latest().finish()
  expect(await obtained).toMatchObject({ order: hayao })
})

it('draws once for all who wait, and as long as one does', async () => {
  const { result, rerender, obtain } = onTheDesk()
  const batch = new AbortController()
  const sheet = new AbortController()
  const told: string[] = []
  const forBatch = obtain(cat, hayao, batch.signal, ({ step }) => told.push(step))
  const forSheet = obtain(cat, hayao, sheet.signal, () => {})
  expect(asked).toHaveLength(1)
  expect(told).toEqual(['preparing'])
  rerender({ photo: dog, order: hayao })
  sheet.abort(new Error('closed'))
  await expect(forSheet).rejects.toThrow('closed')
  expect(asked[0]?.signal.aborted).toBe(false)
  asked[0]?.finish()
  expect(await forBatch).toMatchObject({ order: hayao })
  expect(result.current.status.step).toBe('working')
})

it('begins anew what was stopped or failed', async () => {
  const { obtain } = onTheDesk()
  const { signal } = new AbortController()
  const stop = new AbortController()
  const left = obtain(dog, hayao, stop.signal, () => {})
  stop.abort(new Error('left'))
  await expect(left).rejects.toThrow('left')
  expect(latest().signal.aborted).toBe(true)
  const failed = obtain(dog, hayao, signal, () => {})
  expect(asked).toHaveLength(3)
  latest().fail(new Failure('busy'))
  await expect(failed).rejects.toThrow('busy')
  const drawn = obtain(dog, hayao, signal, () => {})
  latest().finish()
  expect(await drawn).toMatchObject({ order: hayao })
})
