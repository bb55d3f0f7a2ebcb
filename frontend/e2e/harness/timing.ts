import type { Painter } from '../../src/features/device/network/painter'
import type { Weights } from '../../src/features/device/network/safetensors'
import { cut, type Pixels } from '../../src/features/device/picture/pixels'
import { paintPlainly } from './plainPainter'

/** What one tile took. */
export interface Taken {
  pixels: number
  seconds: number
  dispatches: number
  /** Bytes to the device, and back. */
  sent: number
  fetched: number
}

/** The least of three times of drawing a tile, for whatever else the machine does only adds to it. */
export async function timed(painter: Painter, tile: Pixels, keepsColors: boolean): Promise<Taken> {
  painter.begin(tile)
  // The first one makes room and may compile.
  await painter.paint(tile, keepsColors)
  const counted = count()
  await painter.paint(tile, keepsColors)
  const counts = counted()
  const times: number[] = []
  for (let time = 0; time < 3; time++) {
    const start = performance.now()
    await painter.paint(tile, keepsColors)
    times.push((performance.now() - start) / 1000)
  }
  return { pixels: tile.width * tile.height, seconds: Math.min(...times), ...counts }
}

/** The same for plain JavaScript, in a part of the tile. */
export function timedPlainly(weights: Weights, tile: Pixels): Pick<Taken, 'pixels' | 'seconds'> {
  const part = cut(tile, 0, 0, 256, 256)
  paintPlainly(weights, cut(tile, 0, 0, 64, 64))
  const start = performance.now()
  paintPlainly(weights, part)
  return { pixels: part.width * part.height, seconds: (performance.now() - start) / 1000 }
}

/** Counts what is asked of the device from now on, until it is told. */
function count(): () => Pick<Taken, 'dispatches' | 'sent' | 'fetched'> {
  const counts = { dispatches: 0, sent: 0, fetched: 0 }
  const { dispatchWorkgroups } = GPUComputePassEncoder.prototype
  const { writeBuffer } = GPUQueue.prototype
  const { getMappedRange } = GPUBuffer.prototype
  GPUComputePassEncoder.prototype.dispatchWorkgroups = function (...groups) {
    counts.dispatches++
    dispatchWorkgroups.apply(this, groups)
  }
  GPUQueue.prototype.writeBuffer = function (buffer, at, data, ...part) {
    counts.sent += data.byteLength
    writeBuffer.call(this, buffer, at, data, ...part)
  }
  GPUBuffer.prototype.getMappedRange = function (...range) {
    const bytes = getMappedRange.apply(this, range)
    counts.fetched += bytes.byteLength
    return bytes
  }
  return () => {
    GPUComputePassEncoder.prototype.dispatchWorkgroups = dispatchWorkgroups
    GPUQueue.prototype.writeBuffer = writeBuffer
    GPUBuffer.prototype.getMappedRange = getMappedRange
    return counts
  }
}
