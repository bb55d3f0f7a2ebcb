import { bicubic, type Counted } from '../picture/bicubic'
import { type Pixels, pixelsOf } from '../picture/pixels'
import type { Size } from '../picture/resize'
import { pipelineOf } from '../pipelines'
import { acrossShader, downShader, reach, sharpenShader, workgroup } from './shaders'

/** Pixels of a band of rows that is enlarged at once, at most, unless a row has more. */
const usualBand = 2 ** 20

/** Enlarges opaque drawings with their edges kept sharp, on a graphics card. */
export class Enlarger {
  private constructor(
    private readonly device: GPUDevice,
    private readonly across: GPUComputePipeline,
    private readonly down: GPUComputePipeline,
    private readonly sharpen: GPUComputePipeline,
  ) {}

  static async of(device: GPUDevice): Promise<Enlarger> {
    const [across, down, sharpen] = await Promise.all([
      pipelineOf(device, acrossShader),
      pipelineOf(device, downShader),
      pipelineOf(device, sharpenShader),
    ])
    return new Enlarger(device, across, down, sharpen)
  }

  /** The drawing enlarged as Pillow's bicubic filter does it, and sharpened; to the bit, however tall bands are. */
  async enlarge(drawing: Pixels, size: Size, band = usualBand): Promise<Pixels> {
    const result = pixelsOf(size.width, size.height)
    const columns = bicubic(drawing.width, size.width)
    const rows = bicubic(drawing.height, size.height)
    const counts = [this.countsOf(columns), this.countsOf(rows)] as const
    const height = Math.max(1, Math.floor(band / size.width))
    for (let top = 0; top < size.height; top += height) {
      const until = Math.min(size.height, top + height)
      const enlarged = await this.enlargeBand(drawing, size, rows, counts, top, until)
      result.data.set(enlarged, 4 * size.width * top)
    }
    for (const buffer of counts) buffer.destroy()
    return result
  }

  private countsOf(counted: readonly Counted[]): GPUBuffer {
    const values = new Int32Array(8 * counted.length)
    counted.forEach(({ first, weights }, at) => {
      values[8 * at] = first
      values.set(weights, 8 * at + 4)
    })
    return this.filled(values, GPUBufferUsage.STORAGE)
  }

  private async enlargeBand(
    drawing: Pixels,
    { width, height }: Size,
    rows: readonly Counted[],
    [columnCounts, rowCounts]: readonly [GPUBuffer, GPUBuffer],
    top: number,
    until: number,
  ): Promise<Uint8Array> {
    // What the sharpening sees, and what of the drawing that is made of.
    const [softTop, softEnd] = [Math.max(0, top - reach), Math.min(height, until + reach)]
    const { first: readTop } = rows[softTop] as Counted
    const { first, weights } = rows[softEnd - 1] as Counted
    const read = first + weights.length - readTop
    const start = 4 * drawing.width * readTop
    const { STORAGE, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage
    const room = (lines: number, usage: number) =>
      this.device.createBuffer({ size: 4 * width * lines, usage })
    const source = this.filled(
      drawing.data.subarray(start, start + 4 * drawing.width * read),
      STORAGE,
    )
    const wide = room(read, STORAGE)
    const soft = room(softEnd - softTop, STORAGE)
    const sharp = room(until - top, STORAGE | COPY_SRC)
    const back = room(until - top, MAP_READ | COPY_DST)
    const shapes = [
      this.shape([drawing.width, read], [width, read], 0, 0, height),
      this.shape([width, read], [width, softEnd - softTop], readTop, softTop, height),
      this.shape([width, softEnd - softTop], [width, until - top], softTop, top, height),
    ] as const

    const commands = this.device.createCommandEncoder()
    const pass = commands.beginComputePass()
    const lines = [read, softEnd - softTop, until - top] as const
    this.run(pass, this.across, [shapes[0], wide, source, columnCounts], width, lines[0])
    this.run(pass, this.down, [shapes[1], soft, wide, rowCounts], width, lines[1])
    this.run(pass, this.sharpen, [shapes[2], sharp, soft], width, lines[2])
    pass.end()
    commands.copyBufferToBuffer(sharp, 0, back, 0, back.size)
    this.device.queue.submit([commands.finish()])
    await back.mapAsync(GPUMapMode.READ)
    const bytes = new Uint8Array(back.getMappedRange()).slice()
    for (const buffer of [source, wide, soft, sharp, back, ...shapes]) buffer.destroy()
    return bytes
  }

  private shape(
    from: readonly [number, number],
    to: readonly [number, number],
    readTop: number,
    top: number,
    height: number,
  ): GPUBuffer {
    return this.filled(
      Int32Array.from([...from, ...to, readTop, top, height, 0]),
      GPUBufferUsage.UNIFORM,
    )
  }

  private filled(values: Int32Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>, usage: number) {
    const buffer = this.device.createBuffer({
      size: values.byteLength,
      usage: usage | GPUBufferUsage.COPY_DST,
    })
    this.device.queue.writeBuffer(buffer, 0, values)
    return buffer
  }

  private run(
    pass: GPUComputePassEncoder,
    pipeline: GPUComputePipeline,
    buffers: readonly GPUBuffer[],
    width: number,
    height: number,
  ) {
    const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }))
    pass.setPipeline(pipeline)
    pass.setBindGroup(
      0,
      this.device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }),
    )
    pass.dispatchWorkgroups(Math.ceil(width / workgroup[0]), Math.ceil(height / workgroup[1]))
  }
}
