/**
 * Ways in which a browser's graphics fail, each to be run before the page's own code where that draws. They are handed on
 * as text, so none uses anything from here.
 */
export const breakages = {
  /** There is no graphics card. */
  missing: () => {
    GPU.prototype.requestAdapter = async () => null
  },

  /** As some drivers are: right once. */
  wrong: () => {
    const { getMappedRange } = GPUBuffer.prototype
    let times = 0
    GPUBuffer.prototype.getMappedRange = function (...range) {
      const bytes = getMappedRange.apply(this, range)
      if (++times > 1) new Uint8Array(bytes).fill(77)
      return bytes
    }
  },

  /** The card goes away in the middle: with the first tile after the two of the self-test, unless told otherwise. */
  lost: (tile = 3) => {
    const { requestDevice } = GPUAdapter.prototype
    const { submit } = GPUQueue.prototype
    let device: GPUDevice | undefined
    let submitted = 0
    GPUAdapter.prototype.requestDevice = async function (...wanted) {
      device = await requestDevice.apply(this, wanted)
      return device
    }
    GPUQueue.prototype.submit = function (...commands) {
      submit.apply(this, commands)
      if (++submitted === tile) device?.destroy()
    }
  },

  /** The device refuses buffers of more bytes, as one does that is out of memory. */
  memory: (bytes = 0) => {
    const { createBuffer, popErrorScope } = GPUDevice.prototype
    let refused = 0
    GPUDevice.prototype.createBuffer = function (descriptor) {
      if (descriptor.size > bytes) refused++
      return createBuffer.call(this, descriptor)
    }
    GPUDevice.prototype.popErrorScope = async function () {
      const error = await popErrorScope.call(this)
      const isRefused = refused > 0
      refused = 0
      return isRefused ? new GPUOutOfMemoryError('Too much') : error
    }
  },
}
