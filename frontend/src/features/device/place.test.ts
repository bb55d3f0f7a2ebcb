// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'

const deviceSpeed = vi.fn<(style: string, signal: AbortSignal) => Promise<number>>()
vi.mock('./deviceDrawing', () => ({
  deviceSpeed: (style: string, signal: AbortSignal) => deviceSpeed(style, signal),
}))

/** As the page finds it when it is opened. */
async function opened() {
  vi.resetModules()
  const { DeviceTrouble } = await import('./trouble')
  return { ...(await import('./place')), DeviceTrouble }
}

beforeEach(() => {
  localStorage.clear()
  deviceSpeed.mockReset()
  vi.stubGlobal('navigator', { gpu: {} })
})

it('draws where it is quick, measured once for all visits', async () => {
  deviceSpeed.mockResolvedValue(0.2)
  const { decidePlace } = await opened()
  expect(await Promise.all([decidePlace('hayao'), decidePlace('hosoda')])).toEqual([
    'device',
    'device',
  ])
  expect(await (await opened()).decidePlace('hayao')).toBe('device')
  expect(deviceSpeed).toHaveBeenCalledTimes(1)
})

it('leaves it to the service where the device is slow or in trouble', async () => {
  deviceSpeed.mockResolvedValueOnce(20)
  expect(await (await opened()).decidePlace('hayao')).toBe('service')
  localStorage.clear()
  const { decidePlace, placeState, DeviceTrouble } = await opened()
  deviceSpeed.mockRejectedValueOnce(new DeviceTrouble('missing'))
  expect(await decidePlace('hayao')).toBe('service')
  expect(placeState().trouble).toBe('missing')
  expect(await decidePlace('hayao')).toBe('service')
  expect(deviceSpeed).toHaveBeenCalledTimes(2)
})

it('keeps to what the visitor chose, without measuring', async () => {
  const first = await opened()
  first.choosePlace('device')
  expect(await first.decidePlace('hayao')).toBe('device')
  const next = await opened()
  expect(await next.decidePlace('hayao')).toBe('device')
  next.choosePlace('service')
  expect(await next.decidePlace('hayao')).toBe('service')
  expect(deviceSpeed).not.toHaveBeenCalled()
})

it('tries again after a trouble that passes, and after one that lasts when it is chosen anew', async () => {
  const { choosePlace, decidePlace, tellTrouble } = await opened()
  choosePlace('device')
  tellTrouble('lost')
  expect(await decidePlace('hayao')).toBe('device')
  tellTrouble('wrong')
  expect(await decidePlace('hayao')).toBe('service')
  choosePlace('device')
  expect(await decidePlace('hayao')).toBe('device')
})

it('knows styles that only the service can draw, and browsers without WebGPU', async () => {
  const { choosePlace, decidePlace } = await opened()
  choosePlace('device')
  expect(await decidePlace('one-of-my-own')).toBe('service')
  vi.stubGlobal('navigator', {})
  expect(await decidePlace('hayao')).toBe('service')
})

it('does not wait long for a measurement', async () => {
  const { decidePlace } = await opened()
  vi.useFakeTimers()
  deviceSpeed.mockImplementation(
    (_, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  )
  const place = decidePlace('hayao')
  await vi.advanceTimersByTimeAsync(6000)
  expect(await place).toBe('service')
  vi.useRealTimers()
})
