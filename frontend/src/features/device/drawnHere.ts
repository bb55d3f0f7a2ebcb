import { hasService } from '../../shared/api/service'
import { type DeviceOptions, deviceDrawing, isAtHand } from './deviceDrawing'
import { decidePlace, tellTrouble } from './place'
import { DeviceTrouble } from './trouble'

type Order = Parameters<typeof deviceDrawing>[1]

/**
 * A drawing made on this device, or nothing where the service is to make it.
 *
 * @throws DeviceTrouble for a preview that would have a style's weights loaded, which nobody asked for
 */
export async function drawnHere(
  photo: Blob,
  order: Order,
  { isPreview = false, ...options }: DeviceOptions & { isPreview?: boolean },
): Promise<Blob | undefined> {
  if (hasService && (await decidePlace(order.style)) === 'service') return undefined
  options.signal.throwIfAborted()
  if (isPreview && !(await isAtHand(order.style))) throw new DeviceTrouble('weights')
  try {
    return await deviceDrawing(photo, order, options)
  } catch (problem) {
    options.signal.throwIfAborted()
    tellTrouble(problem instanceof DeviceTrouble ? problem.trouble : 'wrong')
    return undefined
  }
}
