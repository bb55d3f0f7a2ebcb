// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { type Photo, RefusedFile } from './photo'
import { usePhotos, without } from './usePhotos'

const photos: Photo[] = ['a', 'b', 'c'].map(id => ({ id, name: id, file: new Blob() }))
const file = (name: string) => new File(['x'], name)

it('shows the neighbour when the photo on show is removed', () => {
  expect(without({ photos, currentId: 'b' }, 'b').currentId).toBe('c')
  expect(without({ photos, currentId: 'c' }, 'c').currentId).toBe('b')
})

it('keeps what is shown when another photo is removed', () => {
  expect(without({ photos, currentId: 'a' }, 'b').currentId).toBe('a')
})

it('is empty after the last photo', () => {
  expect(without({ photos: photos.slice(0, 1), currentId: 'a' }, 'a')).toEqual({
    photos: [],
    currentId: undefined,
  })
})

it('goes on with the next file after one that is not taken, and says which and why', async () => {
  const open = async ({ name }: File): Promise<Photo> => {
    if (name === 'letter.txt') throw new RefusedFile('notAPicture')
    if (name === 'broken') throw new TypeError('something of the browser')
    return { id: name, name, file: new Blob() }
  }
  const { result } = renderHook(() => usePhotos(100, open))
  await act(() => result.current.add(['letter.txt', 'broken', 'cat', 'dog'].map(file)))
  expect(result.current.photos.map(({ name }) => name)).toEqual(['cat', 'dog'])
  expect(result.current.current?.name).toBe('cat')
  expect(result.current.refused).toEqual([
    { name: 'letter.txt', reason: 'notAPicture' },
    { name: 'broken', reason: 'unreadable' },
  ])
  expect(result.current.opening).toBe(0)
})
