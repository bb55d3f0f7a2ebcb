import { expect, it } from 'vitest'
import { pictureTypeOf } from './pictureType'

const bytes = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))
const box = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}....`)

it('knows a picture by its first bytes, whatever it is called', () => {
  expect(pictureTypeOf(bytes('\xff\xd8\xff\xe0..JFIF'))).toBe('image/jpeg')
  expect(pictureTypeOf(bytes('\x89PNG\r\n\x1a\n'))).toBe('image/png')
  expect(pictureTypeOf(bytes('RIFF....WEBPVP8 '))).toBe('image/webp')
  expect(pictureTypeOf(bytes('II*\0....'))).toBe('image/tiff')
})

it('knows an iPhone photo, and an AVIF, from each other and from a film', () => {
  expect(pictureTypeOf(box('heic'))).toBe('image/heic')
  expect(pictureTypeOf(box('mif1'))).toBe('image/heic')
  expect(pictureTypeOf(box('avif'))).toBe('image/avif')
  expect(pictureTypeOf(box('isom'))).toBeUndefined()
})

it('takes neither a letter nor an empty file for a picture', () => {
  expect(pictureTypeOf(bytes('%PDF-1.7'))).toBeUndefined()
  expect(pictureTypeOf(bytes('hi'))).toBeUndefined()
  expect(pictureTypeOf(new Uint8Array())).toBeUndefined()
})
