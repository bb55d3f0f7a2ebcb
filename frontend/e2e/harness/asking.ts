/** What was asked of the device. */
export interface Asked {
  dispatches: number
  /** Bytes to the device, and back. */
  sent: number
  fetched: number
}

/** What the work asks of the device. */
export async function asking(work: () => Promise<unknown>): Promise<Asked> {
  const asked = { dispatches: 0, sent: 0, fetched: 0 }
  const { dispatchWorkgroups } = GPUComputePassEncoder.prototype
  const { writeBuffer } = GPUQueue.prototype
  const { getMappedRange } = GPUBuffer.prototype
  GPUComputePassEncoder.prototype.dispatchWorkgroups = function (...groups) {
    asked.dispatches++
    dispatchWorkgroups.apply(this, groups)
  }
  GPUQueue.prototype.writeBuffer = function (buffer, at, data, ...part) {
    asked.sent += data.byteLength
    writeBuffer.call(this, buffer, at, data, ...part)
  }
  GPUBuffer.prototype.getMappedRange = function (...range) {
    const bytes = getMappedRange.apply(this, range)
    asked.fetched += bytes.byteLength
    return bytes
  }
  await work()
  GPUComputePassEncoder.prototype.dispatchWorkgroups = dispatchWorkgroups
  GPUQueue.prototype.writeBuffer = writeBuffer
  GPUBuffer.prototype.getMappedRange = getMappedRange
  return asked
}
