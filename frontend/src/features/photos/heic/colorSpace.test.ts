import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { colorSpaceOf } from './colorSpace'

const bytes = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0))
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../e2e/harness/${name}`, import.meta.url)))

it('knows wide colours by the profile, as iPhones write it, or by their number', () => {
  expect(colorSpaceOf(fixture('wide.heic'))).toBe('display-p3')
  expect(colorSpaceOf(bytes('....colrnclx\0\x0c\0\x0d\0\x06\x80'))).toBe('display-p3')
})

it('takes everything else for sRGB', () => {
  expect(colorSpaceOf(fixture('coffee.heic'))).toBe('srgb')
  expect(colorSpaceOf(bytes('....colrnclx\0\x01\0\x0d\0\x06\x80'))).toBe('srgb')
  expect(colorSpaceOf(bytes('....colrprof cut off'))).toBe('srgb')
  expect(colorSpaceOf(new Uint8Array())).toBe('srgb')
})
