import { expect, it } from 'vitest'
import { en } from '../../shared/language/en'
import { wordsFor } from './wordsFor'

it('counts down to the next try', () => {
  const waiting = { step: 'waiting', reason: 'busy', until: 10_000 } as const
  expect(wordsFor(waiting, 0, 6500, en)).toContain('in 4 seconds')
  expect(wordsFor(waiting, 0, 9500, en)).toContain('in 1 second')
  expect(wordsFor(waiting, 0, 12_000, en)).toContain('in 1 second')
})

it('says so when drawing takes long', () => {
  expect(wordsFor({ step: 'drawing' }, 0, 1000, en)).toBe('Drawing')
  expect(wordsFor({ step: 'drawing' }, 0, 7000, en)).toContain('Still drawing')
})
