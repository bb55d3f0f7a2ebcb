import { drawPhoto } from './drawPhoto'
import { Enlarger } from './enlarge/enlarger'
import { type Graphics, openGraphics, withinMemory } from './graphics'
import { loadWeights } from './loadWeights'
import { Painter } from './network/painter'
import type { DeviceOrder } from './order'
import { type Pixels, pixelsOf } from './picture/pixels'
import { drawsRight } from './selfTest'
import { smallestSide, usualSide } from './tiles'
import { DeviceTrouble } from './trouble'

/** Where a style's weights are, and what they must be. */
export interface Source {
  address: string
  sha256: string
}

export interface EngineOptions {
  signal: AbortSignal
  /** Told the share that is drawn. */
  onShare?: (share: number) => void
}

/** The side of the picture that is drawn to learn how quick the device is. */
const measuredSide = 256

/** Draws on the graphics card, opened when it is first needed. One drawing at a time. */
export class Engine {
  private graphics: Promise<Graphics> | undefined
  private readonly painters = new Map<string, Promise<Painter>>()

  /** @param side of tiles, at first; halved while the device has too little memory for it */
  constructor(private side = usualSide) {}

  /** The photo as ordered; throws a DeviceTrouble where this device cannot draw it. */
  async draw(
    photo: Pixels,
    order: DeviceOrder,
    source: Source,
    options: EngineOptions,
  ): Promise<Pixels> {
    return this.unlessLost(() => this.drawNow(photo, order, source, options))
  }

  /** How many seconds a megapixel takes. Nobody waits to learn how slow a processor is at it. */
  async measure(source: Source): Promise<number> {
    if ((await this.open()).isSoftware) throw new DeviceTrouble('slow')
    return this.unlessLost(async () => secondsPerMegapixel(await this.painterOf(source)))
  }

  private open(): Promise<Graphics> {
    this.graphics ??= openGraphics().catch(problem => {
      this.graphics = undefined
      throw problem
    })
    return this.graphics
  }

  /** A card that went away takes what lay on it along; the next drawing asks for one anew. */
  private async unlessLost<Result>(work: () => Promise<Result>): Promise<Result> {
    const { lost } = await this.open()
    lost.catch(() => {
      this.graphics = undefined
      this.painters.clear()
    })
    return Promise.race([lost, work()])
  }

  private async drawNow(
    photo: Pixels,
    order: DeviceOrder,
    source: Source,
    { signal, onShare }: EngineOptions,
  ): Promise<Pixels> {
    const { device } = await this.open()
    const [painter, enlarger] = await Promise.all([this.painterOf(source), Enlarger.of(device)])
    for (;;) {
      signal.throwIfAborted()
      const { side } = this
      const options = { side, signal, ...(onShare && { onShare }) }
      try {
        return await withinMemory(device, () => drawPhoto(painter, enlarger, photo, order, options))
      } catch (problem) {
        const isTooMuch = problem instanceof DeviceTrouble && problem.trouble === 'memory'
        if (!isTooMuch || side <= smallestSide) throw problem
        this.side = side / 2
      } finally {
        painter.forget()
      }
    }
  }

  private painterOf(source: Source): Promise<Painter> {
    const known = this.painters.get(source.address)
    if (known) return known
    const painter = this.prepare(source)
    this.painters.set(source.address, painter)
    // What could not be loaded may be there the next time.
    painter.catch(() => this.painters.delete(source.address))
    return painter
  }

  /** A painter that has shown that it draws right. */
  private async prepare({ address, sha256 }: Source): Promise<Painter> {
    const [{ device }, weights] = await Promise.all([this.open(), loadWeights(address, sha256)])
    return withinMemory(device, async () => {
      const painter = await Painter.of(device, weights).catch(problem => {
        throw new DeviceTrouble('wrong', { cause: problem })
      })
      if (!(await drawsRight(painter, weights))) throw new DeviceTrouble('wrong')
      return painter
    })
  }
}

async function secondsPerMegapixel(painter: Painter): Promise<number> {
  const tile = pixelsOf(measuredSide, measuredSide)
  painter.begin(tile)
  // The first one makes room and may compile.
  await painter.paint(tile)
  const start = performance.now()
  await painter.paint(tile)
  const seconds = (performance.now() - start) / 1000
  painter.forget()
  return seconds / (measuredSide ** 2 / 1e6)
}
