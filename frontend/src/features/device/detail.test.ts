import { expect, it } from 'vitest'
import { inkedAt, sketchOf } from './detail'

it('sketches bold drawings smallest, fine ones as large as the result', () => {
  expect([512, 1080, 4000].map(size => sketchOf(size, 'bold'))).toEqual([512, 512, 512])
  expect([400, 1080, 2048].map(size => sketchOf(size, 'balanced'))).toEqual([400, 744, 1024])
  expect(sketchOf(1080, 'fine')).toBe(1080)
})

it('inks in steps of about twice the size, and ends at the result', () => {
  expect(inkedAt(512, 512)).toEqual([])
  expect(inkedAt(512, 600)).toEqual([600])
  expect(inkedAt(512, 1080)).toEqual([1080])
  expect(inkedAt(512, 2048)).toEqual([1024, 2048])
  expect(inkedAt(512, 4000)).toEqual([1016, 2016, 4000])
})
