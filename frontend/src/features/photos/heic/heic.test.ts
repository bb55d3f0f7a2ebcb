import { expect, it } from 'vitest'
import { isHeic } from './heic'

const file = (text: string) => new Blob([new Uint8Array([0, 0, 0, 24]), text])

it('knows an iPhone photo by its first bytes, whatever it is called', async () => {
  expect(await isHeic(file('ftypheic....'))).toBe(true)
  expect(await isHeic(file('ftypmif1....'))).toBe(true)
})

it('takes neither a film nor an AVIF nor a short file for one', async () => {
  expect(await isHeic(file('ftypisom....'))).toBe(false)
  expect(await isHeic(file('ftypavif....'))).toBe(false)
  expect(await isHeic(new Blob(['hi']))).toBe(false)
})
