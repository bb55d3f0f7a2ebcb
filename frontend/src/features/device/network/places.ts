import { body, head, type Place } from './layers'

/** Bytes that a place takes for each pixel of a tile. */
export const bytesOf: Record<Place | 'read', number> = {
  pixels: 4,
  fine: head,
  seen: head,
  both: head,
  a: body / 4,
  b: body / 4,
  c: body / 4,
  drawn: 4,
  read: 4,
}

/** The graphics memory that the layers of a tile's drawing hand on to each other; kept from tile to tile. */
export class Places {
  private area = 0
  private buffers = new Map<string, GPUBuffer>()

  constructor(private readonly device: GPUDevice) {}

  /** Makes room for tiles of so many pixels. */
  fit(area: number) {
    if (this.area >= area) return
    this.forget()
    const { STORAGE, COPY_DST, COPY_SRC, MAP_READ } = GPUBufferUsage
    for (const [place, bytes] of Object.entries(bytesOf)) {
      const usage = place === 'read' ? MAP_READ | COPY_DST : STORAGE | COPY_DST | COPY_SRC
      this.buffers.set(place, this.device.createBuffer({ size: bytes * area, usage }))
    }
    this.area = area
  }

  of(place: Place | 'read'): GPUBuffer {
    const buffer = this.buffers.get(place)
    if (!buffer) throw new Error('No room was made for a tile')
    return buffer
  }

  /** What was copied to `read`, when the device has come to it. */
  async read(bytes: number): Promise<Uint8Array> {
    const buffer = this.of('read')
    await buffer.mapAsync(GPUMapMode.READ, 0, bytes)
    const copy = new Uint8Array(buffer.getMappedRange(0, bytes)).slice()
    buffer.unmap()
    return copy
  }

  forget() {
    for (const buffer of this.buffers.values()) buffer.destroy()
    this.buffers.clear()
    this.area = 0
  }
}
