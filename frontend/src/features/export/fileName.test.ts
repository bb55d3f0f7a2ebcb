import { expect, it } from 'vitest'
import { distinct, fileName } from './fileName'

it('tells what the picture is, how it was drawn, and what it was written as', () => {
  expect(fileName('cat', 'hayao', 1080, 'image/jpeg')).toBe('cat-hayao-1080.jpg')
  expect(fileName('cat', 'hayao', 'full', 'image/webp')).toBe('cat-hayao-full.webp')
})

it('keeps files of one name apart, in folders without capital letters too', () => {
  expect(distinct(['a.png', 'b.png', 'A.png', 'a.png'])).toEqual([
    'a.png',
    'b.png',
    'A (2).png',
    'a (3).png',
  ])
})
