import { type DeviceOptions, deviceDrawing } from './deviceDrawing'
import { decidePlace, tellTrouble } from './place'
import { DeviceTrouble } from './trouble'

type Order = Parameters<typeof deviceDrawing>[1]

/** A drawing made on this device, or nothing where the service is to make it. */
export async function drawnHere(
  photo: Blob,
  order: Order,
  options: DeviceOptions,
): Promise<Blob | undefined> {
  if ((await decidePlace(order.style)) === 'service') return undefined
  options.signal.throwIfAborted()
  try {
    return await deviceDrawing(photo, order, options)
  } catch (problem) {
    options.signal.throwIfAborted()
    tellTrouble(problem instanceof DeviceTrouble ? problem.trouble : 'wrong')
    return undefined
  }
}
