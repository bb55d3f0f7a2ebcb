import { expect, it } from 'vitest'
import { linkOfSettings, settingsOfLink } from './link'
import { defaults, type Settings } from './settings'

it('comes back from a link as it went in', () => {
  const settings: Settings = {
    style: 'hayao',
    size: 1080,
    tier: 'original',
    strength: 0.35,
    colors: 'photo',
    format: 'webp',
  }
  expect(settingsOfLink(linkOfSettings(settings))).toEqual(settings)
})

it('leaves the link bare where nothing was chosen', () => {
  expect(linkOfSettings(defaults)).toBe('')
  expect(settingsOfLink('')).toEqual(defaults)
})

it('takes the default for what a link says wrong', () => {
  expect(settingsOfLink('?size=9&strength=7&tier=slow&colors=&format=gif')).toEqual(defaults)
  expect(settingsOfLink('?size=abc&strength=NaN')).toEqual(defaults)
})
