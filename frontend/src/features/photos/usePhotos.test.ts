import { expect, it } from 'vitest'
import { without } from './usePhotos'

const photos = ['a', 'b', 'c'].map(id => ({ id, name: id, file: new Blob() }))

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
