// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { chooseLanguage, rememberLanguage } from './languages'

beforeEach(() => localStorage.clear())

function browserSpeaks(...languages: string[]) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
}

it('takes the first of the browser’s languages that we speak', () => {
  browserSpeaks('de-AT', 'zh-Hant-TW', 'fr')
  expect(chooseLanguage()).toBe('zh')
})

it('falls back to English', () => {
  browserSpeaks('de', 'it')
  expect(chooseLanguage()).toBe('en')
})

it('prefers what the visitor chose before', () => {
  browserSpeaks('en')
  rememberLanguage('fr')
  expect(chooseLanguage()).toBe('fr')
})
