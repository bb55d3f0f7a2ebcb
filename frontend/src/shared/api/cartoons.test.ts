import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { requestCartoon } from './cartoons'
import type { CartoonRequest } from './service'

/** A connection that does what the test says, and nothing else. */
class FakeCall {
  static last: FakeCall
  upload: { onprogress?: (event: object) => void } = {}
  response = new Blob()
  status = 0
  isAborted = false
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  onprogress = () => {}
  onloadend = () => {}
  constructor() {
    FakeCall.last = this
  }
  open() {}
  send() {}
  setRequestHeader() {}
  getResponseHeader = () => null
  abort() {
    this.isAborted = true
    this.onabort()
  }
  answer(status: number, body: Blob) {
    Object.assign(this, { status, response: body })
    this.onload()
    this.onloadend()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('XMLHttpRequest', FakeCall)
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const order: CartoonRequest = {
  style: 'hayao',
  size: 450,
  tier: 'fast',
  strength: 1,
  colors: 'style',
  format: 'png',
}
const ask = (signal = new AbortController().signal, onSending?: (share: number) => void) =>
  requestCartoon(new Blob(), order, { signal, ...(onSending && { onSending }) })

it('takes a connection that stays silent for broken, and ends it', async () => {
  const result = expect(ask()).rejects.toMatchObject({ kind: 'unreachable' })
  await vi.advanceTimersByTimeAsync(90_000)
  await result
  expect(FakeCall.last.isAborted).toBe(true)
})

it('waits as long as a slow upload goes on', async () => {
  const shares: number[] = []
  const result = ask(undefined, share => shares.push(share))
  for (const loaded of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(80_000)
    FakeCall.last.upload.onprogress?.({ loaded, total: 4 })
  }
  FakeCall.last.answer(200, new Blob(['x'], { type: 'image/png' }))
  expect((await result).type).toBe('image/png')
  expect(shares).toEqual([0.25, 0.5, 0.75])
})

it('says what the service says', async () => {
  const result = ask()
  FakeCall.last.answer(413, new Blob(['{"type":"urn:cartoonify:answer-too-large"}']))
  await expect(result).rejects.toMatchObject({ kind: 'answerTooLarge' })
})

it('ends the connection when nobody waits any more', async () => {
  const stop = new AbortController()
  const result = ask(stop.signal)
  stop.abort(new Error('cancelled'))
  await expect(result).rejects.toThrow('cancelled')
  expect(FakeCall.last.isAborted).toBe(true)
})
