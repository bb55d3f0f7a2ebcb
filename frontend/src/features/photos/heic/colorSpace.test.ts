import { expect, it } from 'vitest'
import { colorSpaceOf } from './colorSpace'

/** A box: its length, its name, what is in it. */
function box(name: string, content: string) {
  const length = 8 + content.length
  const head = String.fromCharCode(0, 0, length >> 8, length & 0xff)
  return Uint8Array.from(`....${head}${name}${content}....`, char => char.charCodeAt(0))
}
const twoByte = (text: string) => [...text].map(char => `\0${char}`).join('')

it('finds the Display P3 that iPhones write', () => {
  expect(colorSpaceOf(box('colr', `prof....desc${twoByte('Display P3')}`))).toBe('display-p3')
  expect(colorSpaceOf(box('colr', 'nclx\0\x0c\0\x0d\0\x06\x80'))).toBe('display-p3')
})

it('takes everything else for sRGB', () => {
  expect(colorSpaceOf(box('colr', `prof....desc${twoByte('sRGB IEC61966-2.1')}`))).toBe('srgb')
  expect(colorSpaceOf(box('colr', 'nclx\0\x01\0\x0d\0\x06\x80'))).toBe('srgb')
  expect(colorSpaceOf(box('free', 'Display P3'))).toBe('srgb')
  expect(colorSpaceOf(new Uint8Array())).toBe('srgb')
})
