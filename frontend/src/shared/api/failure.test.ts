// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { asFailure, Failure, failureOfAnswer, failureOfConnection } from './failure'

it('keeps the sentence of a problem document, and the name of the request', () => {
  const body = '{"title":"x","detail":"Not a picture.","requestId":"a1"}'
  expect(failureOfAnswer(415, null, body)).toMatchObject({
    kind: 'notAnImage',
    detail: 'Not a picture.',
    requestId: 'a1',
  })
})

it('tells failures of one status apart by their type', () => {
  const of = (type: string) => failureOfAnswer(413, null, JSON.stringify({ type })).kind
  expect(of('urn:cartoonify:answer-too-large')).toBe('answerTooLarge')
  expect(of('urn:cartoonify:too-large')).toBe('tooLarge')
  expect(of('urn:cartoonify:never-heard-of')).toBe('tooLarge')
})

it('reads how long to wait, in seconds or until a moment', () => {
  expect(failureOfAnswer(503, '7', '')).toMatchObject({ kind: 'busy', retryAfter: 7 })
  expect(failureOfAnswer(429, null, '').retryAfter).toBeUndefined()
  expect(failureOfAnswer(429, '', '').retryAfter).toBeUndefined()
  const moment = new Date(Date.now() + 30_000).toUTCString()
  expect(failureOfAnswer(503, moment, '').retryAfter).toBeCloseTo(30, -1)
})

it('takes a balancer without a service behind it for a service that is away', () => {
  expect(failureOfAnswer(502, null, '<h1>Bad gateway</h1>')).toMatchObject({
    kind: 'unreachable',
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

it('never blames the service for what went wrong in the browser, and logs it', () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const problem = new TypeError('no canvas')
  expect(asFailure(problem).kind).toBe('page')
  expect(log).toHaveBeenCalledWith(problem)
  expect(asFailure(new Failure('busy')).kind).toBe('busy')
})
