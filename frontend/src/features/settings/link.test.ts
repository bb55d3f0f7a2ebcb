import { expect, it } from 'vitest'
import { choicesOfLink, linkOfChoices } from './link'
import type { Choices } from './settings'

it('comes back from a link as it went in', () => {
  const choices: Choices = {
    style: 'hayao',
    size: 'full',
    tier: 'original',
    detail: 'fine',
    strength: 1.35,
    colors: 'photo',
    format: 'webp',
    quality: 0.8,
  }
  expect(choicesOfLink(linkOfChoices(choices))).toEqual(choices)
  expect(choicesOfLink('?size=720')).toEqual({ size: 720 })
})

it('leaves the link bare where nothing was chosen, but for what is not ours', () => {
  expect(linkOfChoices({})).toBe('')
  expect(linkOfChoices({}, '?style=hayao&utm=x')).toBe('?utm=x')
  expect(choicesOfLink('')).toEqual({})
})

it('leaves out what a link says wrong', () => {
  expect(choicesOfLink('?size=abc&strength=NaN&quality=&colors=')).toEqual({})
})
