import { type Pixels, pixelsOf } from '../picture/pixels'
import { arrangeTones, arrangeWeights } from './arrange'
import { type Tone, tonesOf } from './context'
import { columns, fours, scaleOf, workgroup } from './kernel'
import { type Layer, layers } from './layers'
import { pipelineOf } from './pipelines'
import { Places } from './places'
import { named, type Weights } from './safetensors'
import { thumbnailOf } from './thumbnail'

interface Step {
  layer: Layer
  pipeline: GPUComputePipeline
  /** Where its weights and its tones begin, in bytes. */
  weightsAt: number
  tonesAt: number
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
    const matrices = buffer(sum(arranged.map(values => values.byteLength)), GPUBufferUsage.STORAGE)
    const tones = buffer(sum(layers.map(tonesSize)), GPUBufferUsage.STORAGE)
    const shapes = buffer(apart * layers.length, GPUBufferUsage.UNIFORM)
    const pipelines = await Promise.all(layers.map(layer => pipelineOf(device, layer)))
    let weightsAt = 0
    let tonesAt = 0
    const steps = layers.map((layer, index) => {
      const values = arranged[index] as Float32Array<ArrayBuffer>
      const step = { layer, pipeline: pipelines[index] as GPUComputePipeline, weightsAt, tonesAt }
      device.queue.writeBuffer(matrices, weightsAt, values)
      weightsAt += values.byteLength
      tonesAt += tonesSize(layer)
      return step
    })
    return new Painter(device, weights, steps, matrices, tones, shapes, new Places(device))
  }

  /** What is painted next are tiles of this photo. */
  begin(photo: Pixels) {
    const tones = tonesOf(this.weights, thumbnailOf(photo))
    for (const { layer, tonesAt } of this.steps) {
      const { gain, shift }: Partial<Tone> = tones[layer.tone ?? -1] ?? {}
      const values = arrangeTones(layer, named(this.weights, `${layer.name}.bias`), gain, shift)
      this.device.queue.writeBuffer(this.tones, tonesAt, values)
    }
  }

  /** Draws a tile of the photo, its sides multiples of 4. */
  async paint(tile: Pixels): Promise<Pixels> {
    const { queue } = this.device
    const { width, height, data } = tile
    this.places.fit(width * height)
    this.steps.forEach(({ weightsAt, tonesAt }, index) => {
      const shape = new Int32Array([width, height, weightsAt / 64, tonesAt / 32])
      queue.writeBuffer(this.shapes, apart * index, shape)
    })
    queue.writeBuffer(this.places.of('pixels'), 0, data)
    const commands = this.device.createCommandEncoder()
    const pass = commands.beginComputePass()
    this.steps.forEach((step, index) => void this.run(step, index, pass, tile))
    pass.end()
    commands.copyBufferToBuffer(
      this.places.of('drawn'),
      0,
      this.places.of('read'),
      0,
      data.byteLength,
    )
    queue.submit([commands.finish()])
    const drawn = pixelsOf(width, height)
    drawn.data.set(await this.places.read(data.byteLength))
    return drawn
  }

  private run({ layer, pipeline }: Step, index: number, pass: GPUComputePassEncoder, tile: Pixels) {
    const { from, to, extra, outputs } = layer
    const places = [to, from, ...(extra ? [extra] : [])].map(place => this.places.of(place))
    const shape = { buffer: this.shapes, offset: apart * index, size: 16 }
    const others = [this.matrices, this.tones, ...places].map(buffer => ({ buffer }))
    const entries = [shape, ...others].map((resource, binding) => ({ binding, resource }))
    pass.setPipeline(pipeline)
    pass.setBindGroup(
      0,
      this.device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }),
    )
    const scale = scaleOf(layer)
    pass.dispatchWorkgroups(
      Math.ceil(tile.width / scale / columns / workgroup[0]),
      Math.ceil(tile.height / scale / workgroup[1]),
      outputs / 4 / fours(layer),
    )
  }

  /** Gives back the memory of tiles; the next one takes it anew. */
  forget() {
    this.places.forget()
  }
}

/** A gain and an offset for each channel. */
const tonesSize = ({ outputs }: Layer) => 8 * outputs

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
