import { cut, type Pixels, pixelsOf } from '../picture/pixels'
import type { Size } from '../picture/resize'
import { pipelineOf } from '../pipelines'
import { arrangeTones, arrangeWeights } from './arrange'
import { type Tone, tonesOf } from './context'
import { correction, workgroup as ofCorrection } from './correction'
import { columns, fours, scaleOf, shaderOf, workgroup } from './kernel'
import { cell, type Layer, layers, leastSide, type Place } from './layers'
import { Places } from './places'
import { named, type Weights } from './safetensors'
import { thumbnailOf } from './thumbnail'

/** One shader with what it works on. */
interface Step {
  pipeline: GPUComputePipeline
  /** Written, then read. */
  places: readonly Place[]
  /** A layer's weights and tones begin there, in bytes. */
  layer?: { is: Layer; weightsAt: number; tonesAt: number }
}

/** What uniforms must lie apart on every device. */
const apart = 256

/** A style's network on a graphics card. One tile at a time. */
export class Painter {
  private constructor(
    private readonly device: GPUDevice,
    private readonly weights: Weights,
    private readonly steps: readonly Step[],
    private readonly matrices: GPUBuffer,
    private readonly tones: GPUBuffer,
    private readonly shapes: GPUBuffer,
    private readonly places: Places,
  ) {}

  /** Copies the weights to the device and compiles what it lacks. */
  static async of(device: GPUDevice, weights: Weights): Promise<Painter> {
    const arranged = layers.map(layer =>
      arrangeWeights(layer, named(weights, `${layer.name}.weight`)),
    )
    const buffer = (size: number, usage: number) =>
      device.createBuffer({ size, usage: usage | GPUBufferUsage.COPY_DST })
    const matrices = buffer(sum(arranged.map(each => each.byteLength)), GPUBufferUsage.STORAGE)
    const tones = buffer(sum(layers.map(tonesSize)), GPUBufferUsage.STORAGE)
    const shapes = buffer(apart * (layers.length + 1), GPUBufferUsage.UNIFORM)
    const pipelines = await Promise.all(
      [...layers.map(shaderOf), ...correction.map(({ code }) => code)].map(code =>
        pipelineOf(device, code),
      ),
    )
    let weightsAt = 0
    let tonesAt = 0
    const drawing = layers.map((is, index): Step => {
      const values = arranged[index] as Float32Array<ArrayBuffer>
      const layer = { is, weightsAt, tonesAt }
      device.queue.writeBuffer(matrices, weightsAt, values)
      weightsAt += values.byteLength
      tonesAt += tonesSize(is)
      const places = [is.to, is.from, ...(is.extra ? [is.extra] : [])]
      return { pipeline: pipelines[index] as GPUComputePipeline, places, layer }
    })
    const correcting = correction.map(({ writes, reads }, index): Step => {
      const pipeline = pipelines[layers.length + index] as GPUComputePipeline
      return { pipeline, places: [writes, ...reads] }
    })
    const steps = [...drawing, ...correcting]
    return new Painter(device, weights, steps, matrices, tones, shapes, new Places(device))
  }

  /** What is painted next are tiles of this picture. */
  begin(picture: Pixels) {
    const tones = tonesOf(this.weights, thumbnailOf(picture))
    for (const { layer } of this.steps) {
      if (!layer) continue
      const { gain, shift }: Partial<Tone> = tones[layer.is.tone ?? -1] ?? {}
      const bias = named(this.weights, `${layer.is.name}.bias`)
      this.device.queue.writeBuffer(
        this.tones,
        layer.tonesAt,
        arrangeTones(layer.is, bias, gain, shift),
      )
    }
  }

  /**
   * Draws a tile of the picture.
   *
   * @param keepsColors whether the drawing gets the tile's colours
   */
  async paint(tile: Pixels, keepsColors = false): Promise<Pixels> {
    const { queue } = this.device
    const framed = withFrame(tile)
    const bytes = framed.data.byteLength
    this.places.fit(framed.width * framed.height)
    queue.writeBuffer(this.places.of('pixels'), 0, framed.data)
    const commands = this.device.createCommandEncoder()
    const pass = commands.beginComputePass()
    this.steps.forEach((step, index) => {
      if (step.layer) this.draw(step, step.layer, index, pass, framed)
      else if (keepsColors) this.correct(step, pass, framed, tile)
    })
    pass.end()
    const drawn = this.places.of(keepsColors ? 'pixels' : 'drawn')
    commands.copyBufferToBuffer(drawn, 0, this.places.of('read'), 0, bytes)
    queue.submit([commands.finish()])
    const result = pixelsOf(framed.width, framed.height)
    result.data.set(await this.places.read(bytes))
    return cut(result, cell, cell, tile.width, tile.height)
  }

  private draw(
    step: Step,
    { is, weightsAt, tonesAt }: NonNullable<Step['layer']>,
    index: number,
    pass: GPUComputePassEncoder,
    { width, height }: Size,
  ) {
    this.bind(
      step,
      pass,
      index,
      [width, height, weightsAt / 64, tonesAt / 32],
      [this.matrices, this.tones],
    )
    const scale = scaleOf(is)
    pass.dispatchWorkgroups(
      Math.ceil(width / scale / columns / workgroup[0]),
      Math.ceil(height / scale / workgroup[1]),
      is.outputs / 4 / fours(is),
    )
  }

  private correct(step: Step, pass: GPUComputePassEncoder, seen: Size, tile: Size) {
    this.bind(step, pass, layers.length, [seen.width, seen.height, tile.width, tile.height], [])
    pass.dispatchWorkgroups(
      Math.ceil(tile.width / ofCorrection[0]),
      Math.ceil(tile.height / ofCorrection[1]),
    )
  }

  /** Gives a shader its uniform, four whole numbers, and its memory. */
  private bind(
    { pipeline, places }: Step,
    pass: GPUComputePassEncoder,
    slot: number,
    shape: readonly number[],
    first: readonly GPUBuffer[],
  ) {
    this.device.queue.writeBuffer(this.shapes, apart * slot, Int32Array.from(shape))
    const others = [...first, ...places.map(place => this.places.of(place))]
    const uniform = { buffer: this.shapes, offset: apart * slot, size: 16 }
    const entries = [uniform, ...others.map(buffer => ({ buffer }))].map((resource, binding) => ({
      binding,
      resource,
    }))
    pass.setPipeline(pipeline)
    pass.setBindGroup(
      0,
      this.device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }),
    )
  }

  /** Gives back the memory of tiles; the next one takes it anew. */
  forget() {
    this.places.forget()
  }
}

/**
 * A tile continued with its last pixels: to a whole number of cells, and by one more on every side. That one is cut off
 * again: in it values do not yet lie as in the middle of a picture.
 */
function withFrame(tile: Pixels): Pixels {
  const side = (length: number) => cell * (Math.ceil(Math.max(leastSide, length) / cell) + 2)
  return cut(tile, -cell, -cell, side(tile.width), side(tile.height))
}

/** A gain and an offset for each channel. */
const tonesSize = ({ outputs }: Layer) => 8 * outputs

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
