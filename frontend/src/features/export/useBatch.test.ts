// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Photo } from '../photos/photo'
import { save } from './save'
import { type DrawFile, useBatch } from './useBatch'
import { zip } from './zip'

vi.mock('./save')
vi.mock('./zip')

const photos: Photo[] = ['a', 'b', 'c', 'd'].map(id => ({ id, name: id, file: new Blob() }))
const file = (name: string) => new File(['x'], `${name}.png`)

interface Asked {
  name: string
  signal: AbortSignal
  finish: () => Promise<void>
  fail: () => Promise<void>
}
let asked: Asked[]

beforeEach(() => {
  asked = []
  vi.mocked(save).mockReset()
  vi.mocked(zip)
    .mockReset()
    .mockImplementation(async () => file('all'))
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})

/** Draws when it is told to, for each photo by itself. */
const byHand: DrawFile = ({ name }, signal) =>
  new Promise((resolve, reject) => {
    const after = (end: () => void) => () => act(async () => end())
    asked.push({
      name,
      signal,
      finish: after(() => resolve(file(name))),
      fail: after(() => reject(new Error('no'))),
    })
  })

const batch = (drawFile = byHand) => renderHook(() => useBatch(photos, drawFile)).result
const begin = (result: ReturnType<typeof batch>) => act(async () => void result.current.start())
const states = (result: ReturnType<typeof batch>) => [
  ...(result.current.batch?.states.values() ?? []),
]
const zipped = () =>
  vi
    .mocked(zip)
    .mock.calls.at(-1)?.[0]
    .map(({ name }) => name)

it('draws two at a time, and tells of each where it stands', async () => {
  const result = batch()
  await begin(result)
  expect(states(result)).toEqual(['drawing', 'drawing', 'waiting', 'waiting'])
  await asked[1]?.finish()
  expect(states(result)).toEqual(['drawing', 'drawn', 'drawing', 'waiting'])
})

it('saves what was drawn, names what failed, and draws that alone again', async () => {
  const result = batch()
  await begin(result)
  await asked[0]?.fail()
  for (const at of [1, 2, 3]) await asked[at]?.finish()
  expect(zipped()).toEqual(['b.png', 'c.png', 'd.png'])
  expect(states(result)).toEqual(['failed', 'drawn', 'drawn', 'drawn'])
  expect(result.current.batch?.isRunning).toBe(false)

  await act(async () => void result.current.retry())
  expect(asked.at(-1)?.name).toBe('a')
  expect(asked).toHaveLength(5)
  await asked[4]?.finish()
  expect(zipped()).toEqual(['a.png', 'b.png', 'c.png', 'd.png'])
})

it('ends at once when stopped, and saves nothing afterwards', async () => {
  const result = batch()
  await begin(result)
  act(() => result.current.stop())
  expect(asked[0]?.signal.aborted).toBe(true)
  // Some work does not listen to the signal.
  for (const each of asked) await each.finish()
  expect(result.current.batch).toBeUndefined()
  expect(asked).toHaveLength(2)
  expect(save).not.toHaveBeenCalled()
})

it('says so when the file of all cannot be made, and does not stay at it', async () => {
  vi.mocked(zip).mockRejectedValue(new Error('memory'))
  const result = batch(async ({ name }) => file(name))
  await begin(result)
  expect(result.current.batch).toMatchObject({ isRunning: false, hasNoFile: true })
})
