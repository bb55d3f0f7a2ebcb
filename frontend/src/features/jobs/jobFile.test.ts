import { expect, it } from 'vitest'
import { jobFileOf } from './jobFile'

const file = (text: string) => new Blob([Uint8Array.from(text, char => char.charCodeAt(0))])
const kindOf = async (text: string) => (await jobFileOf(file(text)))?.type
const box = (brand: string) => `\0\0\0\x18ftyp${brand}....`

const gifHead = 'GIF89a\x02\0\x02\0\x80\0\0' + '\0\0\0\xff\xff\xff'
const repeats = '\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'
const frame = '\x21\xf9\x04\0\0\0\0\0' + '\x2c\0\0\0\0\x02\0\x02\0\0' + '\x02\x02\x44\x01\0'
const frameWithColors =
  '\x2c\0\0\0\0\x02\0\x02\0\x80' + '\x2c\x2c\x2c\x2c\x2c\x2c' + '\x02\x02\x44\x01\0'

it('tells films apart by their first bytes, whatever they are called', async () => {
  expect(await kindOf(box('isom'))).toBe('video/mp4')
  expect(await kindOf(box('qt  '))).toBe('video/quicktime')
  expect(await kindOf('\0\0\0\x08moov........')).toBe('video/quicktime')
  expect(await kindOf('\x1a\x45\xdf\xa3.....webm....')).toBe('video/webm')
})

it('knows a ZIP file, an empty one too', async () => {
  const album = { kind: 'album', type: 'application/zip' }
  expect(await jobFileOf(file('PK\x03\x04....'))).toEqual(album)
  expect(await jobFileOf(file('PK\x05\x06....'))).toEqual(album)
})

it('takes a GIF for moving with its second frame only', async () => {
  expect(await kindOf(`${gifHead}${frame};`)).toBeUndefined()
  expect(await kindOf(`${gifHead}${repeats}${frame}${frame};`)).toBe('image/gif')
  // Colours of a frame's own that look like the beginning of another frame.
  expect(await kindOf(`${gifHead}${frameWithColors};`)).toBeUndefined()
  expect(await kindOf(`${gifHead}${frameWithColors}${frame};`)).toBe('image/gif')
  // Cut short in its first frame.
  expect(await kindOf(`${gifHead}${frame.slice(0, -3)}`)).toBeUndefined()
})

it('tells animated PNG and WebP from still ones', async () => {
  expect(await kindOf('\x89PNG....IHDR....acTL....IDAT')).toBe('image/apng')
  expect(await kindOf('\x89PNG....IHDR....IDAT....acTL')).toBeUndefined()
  expect(await kindOf('RIFF....WEBPVP8X....\x02...')).toBe('image/webp')
  expect(await kindOf('RIFF....WEBPVP8X....\x10...')).toBeUndefined()
  expect(await kindOf('RIFF....WEBPVP8 ........')).toBeUndefined()
})

it('leaves still pictures, letters and nothing to others', async () => {
  for (const other of [box('heic'), box('avif'), box('avis'), '\xff\xd8\xff\xe0', '%PDF-1.7', '']) {
    expect(await kindOf(other)).toBeUndefined()
  }
})
