import { DeviceTrouble } from './trouble'

/** A graphics card, and what becomes of it. */
export interface Graphics {
  device: GPUDevice
  /** Whether there is no card, and the processor does its work. */
  isSoftware: boolean
  /** Rejects when the card goes away. */
  lost: Promise<never>
}

export async function openGraphics(): Promise<Graphics> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
  const device = await adapter?.requestDevice().catch(() => undefined)
  if (!adapter || !device) throw new DeviceTrouble('missing')
  const lost = device.lost.then((): never => {
    throw new DeviceTrouble('lost')
  })
  // Where nobody waits for it, a loss is no error yet.
  lost.catch(() => {})
  return { device, isSoftware: adapter.info.isFallbackAdapter, lost }
}

/** Does what needs graphics memory; fails where there is too little of it. */
export async function withinMemory<Result>(
  device: GPUDevice,
  work: () => Promise<Result>,
): Promise<Result> {
  device.pushErrorScope('out-of-memory')
  const outcome = await work().then(
    result => ({ result }),
    (problem: unknown) => ({ problem }),
  )
  if (await device.popErrorScope()) throw new DeviceTrouble('memory')
  if ('problem' in outcome) throw outcome.problem
  return outcome.result
}
