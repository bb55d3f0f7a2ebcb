// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { failureOfAnswer, failureOfConnection } from './failure'

it('keeps the sentence of a problem document', () => {
  const failure = failureOfAnswer(415, null, '{"title":"x","detail":"Not a picture."}')
  expect(failure).toMatchObject({ kind: 'notAnImage', detail: 'Not a picture.' })
})

it('reads how long to wait', () => {
  expect(failureOfAnswer(503, '7', '')).toMatchObject({ kind: 'busy', retryAfter: 7 })
  expect(failureOfAnswer(429, null, '').retryAfter).toBeUndefined()
})

it('has words of its own where a proxy answers in HTML', () => {
  expect(failureOfAnswer(502, null, '<h1>Bad gateway</h1>')).toMatchObject({
    kind: 'broken',
    detail: undefined,
  })
})

it('tells being offline from a service that is away', () => {
  const online = vi.spyOn(navigator, 'onLine', 'get')
  online.mockReturnValue(false)
  expect(failureOfConnection().kind).toBe('offline')
  online.mockReturnValue(true)
  expect(failureOfConnection().kind).toBe('unreachable')
})
