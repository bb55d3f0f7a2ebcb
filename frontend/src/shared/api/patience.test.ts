import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Failure } from './failure'
import { type Wait, withPatience } from './patience'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => void vi.useRealTimers())

function ways(untilBack = async () => {}) {
  const reported: Wait[] = []
  const stop = new AbortController()
  return {
    reported,
    stop,
    ways: { signal: stop.signal, onWait: (each: Wait) => void reported.push(each), untilBack },
  }
}

function failingWith(failure: Failure, times: number) {
  let left = times
  return vi.fn(async () => {
    if (left-- > 0) throw failure
    return 'drawn'
  })
}

it('asks a full service again after the time it names', async () => {
  const { ways: given, reported } = ways()
  const attempt = failingWith(new Failure('busy', undefined, 7), 1)
  const result = withPatience(attempt, given)

  await vi.advanceTimersByTimeAsync(6900)
  expect(attempt).toHaveBeenCalledTimes(1)
  expect(reported).toMatchObject([{ step: 'waiting', reason: 'busy' }])
  await vi.advanceTimersByTimeAsync(200)
  expect(await result).toBe('drawn')
})

it('never comes back before the time named, but a little later', async () => {
  vi.mocked(Math.random).mockReturnValue(0.999)
  const { ways: given } = ways()
  const attempt = failingWith(new Failure('busy', undefined, 8), 1)
  const result = withPatience(attempt, given)
  await vi.advanceTimersByTimeAsync(9900)
  expect(attempt).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(200)
  expect(await result).toBe('drawn')
})

it('gives up on a service that stays full', async () => {
  const { ways: given } = ways()
  const attempt = failingWith(new Failure('busy', undefined, 1), 100)
  const result = expect(withPatience(attempt, given)).rejects.toMatchObject({ kind: 'busy' })
  await vi.advanceTimersByTimeAsync(60_000)
  await result
  expect(attempt).toHaveBeenCalledTimes(6)
})

it('does not come back early to a service that wants ten minutes', async () => {
  const { ways: given } = ways()
  const attempt = failingWith(new Failure('limited', undefined, 600), 1)
  await expect(withPatience(attempt, given)).rejects.toMatchObject({ retryAfter: 600 })
  expect(attempt).toHaveBeenCalledTimes(1)
})

it('goes on by itself when the service is back', async () => {
  let comeBack = () => {}
  const { ways: given, reported } = ways(() => new Promise<void>(done => (comeBack = done)))
  const attempt = failingWith(new Failure('unreachable'), 1)
  const result = withPatience(attempt, given)

  await vi.advanceTimersByTimeAsync(20_000)
  expect(attempt).toHaveBeenCalledTimes(1)
  expect(reported).toEqual([{ step: 'away', reason: 'unreachable' }])
  comeBack()
  expect(await result).toBe('drawn')
})

it('says so when the connection breaks each time', async () => {
  const { ways: given } = ways()
  const attempt = failingWith(new Failure('unreachable'), 100)
  await expect(withPatience(attempt, given)).rejects.toMatchObject({ kind: 'interrupted' })
  expect(attempt).toHaveBeenCalledTimes(4)
})

it('stops waiting at once when cancelled', async () => {
  const { ways: given, stop } = ways()
  const result = expect(
    withPatience(failingWith(new Failure('busy', undefined, 50), 1), given),
  ).rejects.toThrow('cancelled')
  await vi.advanceTimersByTimeAsync(10)
  stop.abort(new Error('cancelled'))
  await result
})

it('does not repeat what waiting cannot cure', async () => {
  const { ways: given } = ways()
  const attempt = failingWith(new Failure('damaged'), 1)
  await expect(withPatience(attempt, given)).rejects.toMatchObject({ kind: 'damaged' })
  expect(attempt).toHaveBeenCalledTimes(1)
})
