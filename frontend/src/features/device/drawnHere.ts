import { Failure } from '../../shared/api/failure'
import { hasService } from '../../shared/api/service'
import { type DeviceOptions, deviceDrawing, isAtHand } from './deviceDrawing'
import { decidePlace, tellTrouble } from './place'
import { DeviceTrouble } from './trouble'

type Order = Parameters<typeof deviceDrawing>[1]

/**
 * A drawing made on this device, or nothing where the service is to make it.
 *
 * @throws Failure where there is no service, and the device cannot draw it
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
    const trouble = problem instanceof DeviceTrouble ? problem.trouble : 'wrong'
    tellTrouble(trouble)
    if (!hasService) throw new Failure(trouble === 'weights' ? trouble : 'device')
    return undefined
  }
}
