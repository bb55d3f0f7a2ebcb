import { expect, it } from 'vitest'
import { en } from '../../features/jobs/words/en'
import { timeOf } from './timeOf'

it('tells how long something is kept in hours, and short times in minutes', () => {
  expect(timeOf(86_400, en)).toBe('24 hours')
  expect(timeOf(5400, en)).toBe('90 minutes')
  expect(timeOf(60, en)).toBe('1 minute')
})
