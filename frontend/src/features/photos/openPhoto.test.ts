import { expect, it } from 'vitest'
import { openPhoto } from './openPhoto'

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])

it('refuses in words what cannot be read, as a dropped folder cannot', async () => {
  const folder = {
    name: 'album',
    size: 4096,
    slice: () => folder,
    arrayBuffer: () => Promise.reject(),
  }
  await expect(openPhoto(folder as unknown as File, 1e6)).rejects.toMatchObject({
    reason: 'unreadable',
  })
})

it('refuses what is no picture, and what is larger than the service takes, before it is read', async () => {
  const letter = new File(['Dear reader'], 'letter.jpg')
  await expect(openPhoto(letter, 1e6)).rejects.toMatchObject({ reason: 'notAPicture' })
  await expect(openPhoto(new File([jpeg], 'cat.jpg'), 3)).rejects.toMatchObject({
    reason: 'tooLarge',
  })
})

it.each([
  ['film.mp4', '....ftypisom'],
  ['clip.mov', '....moov....'],
  ['clip.webm', '\x1aE\xdf\xa3....'],
  ['album.zip', 'PK\x03\x04....'],
])('says of %s that only a service draws it', async (name, text) => {
  const bytes = Uint8Array.from(text, char => char.charCodeAt(0))
  await expect(openPhoto(new File([bytes], name), 1e6)).rejects.toMatchObject({
    reason: 'needsService',
  })
})

it('keeps a picture that only the service may read, where random ids are not to be had', async () => {
  // A page over plain http has no crypto.randomUUID.
  expect(globalThis.document).toBeUndefined()
  const one = await openPhoto(new File([jpeg], 'cat.final.jpg'), 1e6)
  const other = await openPhoto(new File([jpeg], 'cat.jpg'), 1e6)
  expect(one).toMatchObject({ name: 'cat.final' })
  expect(one.view).toBeUndefined()
  expect(one.file.type).toBe('image/jpeg')
  expect(one.id).not.toBe(other.id)
})
