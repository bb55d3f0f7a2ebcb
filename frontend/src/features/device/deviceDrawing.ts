import { areKept } from './loadWeights'
import type { DeviceOrder } from './order'
import { addressOf, deviceStyles } from './styles'
import { DeviceTrouble } from './trouble'
import { ask } from './worker'

export interface DeviceOptions {
  signal: AbortSignal
  /** Told the share that is drawn, 0 to 1. */
  onShare?: (share: number) => void
}

/** Whether the style is drawn without loading anything. */
export const isAtHand = (style: string): Promise<boolean> => areKept(sourceOf(style).address)

/**
 * Draws the photo on this device: no byte of it leaves the page. The first drawing in a style loads its weights and tests
 * that the device draws right.
 *
 * @param photo a file that this browser can read, or a picture
 * @returns the drawing as a file; as PNG where the browser does not write the format
 * @throws DeviceTrouble where the device cannot draw it; the service may
 */
export async function deviceDrawing(
  photo: Blob | ImageBitmap,
  { style, format, ...order }: DeviceOrder & { style: string; format: 'png' | 'jpeg' | 'webp' },
  { signal, onShare }: DeviceOptions,
): Promise<Blob> {
  const source = sourceOf(style)
  const answer = await ask({ ask: 'draw', photo, order, format, source }, signal, onShare)
  if (answer.is !== 'drawn') throw new DeviceTrouble('wrong')
  return answer.file
}

/**
 * How many seconds this device takes for a megapixel.
 *
 * @throws DeviceTrouble where the device cannot draw
 */
export async function deviceSpeed(style: string, signal: AbortSignal): Promise<number> {
  const answer = await ask({ ask: 'measure', source: sourceOf(style) }, signal)
  if (answer.is !== 'measured') throw new DeviceTrouble('wrong')
  return answer.secondsPerMegapixel
}

function sourceOf(style: string) {
  const found = deviceStyles.find(({ id }) => id === style)
  if (!found) throw new DeviceTrouble('style')
  return { address: addressOf(found), sha256: found.weights.sha256 }
}
