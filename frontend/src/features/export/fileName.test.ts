import { expect, it } from 'vitest'
import { distinct, fileName } from './fileName'

it('tells what the picture is and how it was drawn', () => {
  expect(fileName('cat', 'hayao', 1080, 'jpeg')).toBe('cat-hayao-1080.jpg')
})

it('keeps files of one name apart', () => {
  expect(distinct(['a.png', 'b.png', 'a.png', 'a.png'])).toEqual([
    'a.png',
    'b.png',
    'a (2).png',
    'a (3).png',
  ])
})
