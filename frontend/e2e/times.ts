import { expect, it } from 'vitest'
import { correctionBytes, student } from './harness/work'
import { inWorkshop } from './harness/workshop'

/** Graphics cards, roughly: operations a second in single precision, and bytes a second from memory. */
const cards = [
  { name: 'a phone', peak: 1e12, memory: 50e9 },
  { name: 'an integrated card', peak: 2e12, memory: 80e9 },
  { name: 'a card of its own', peak: 15e12, memory: 350e9 },
]
/** The share of a card's peak that kernels like these reach. */
const reached = 1 / 4

const megapixel = 1e6

/** Pixels of a tile's side; of one that plain JavaScript draws. */
const side = 512
const plainSide = 256

/** Prints what src/docs/device.md tells. */
inWorkshop('A megapixel', ({ page, processorSeconds }) => {
  it('takes so long', { timeout: 0 }, async () => {
    expect((await page().evaluate(() => bench.fromPlain())).largest).toBeLessThanOrEqual(2)
    const draw = (keepsColors: boolean) => () =>
      page().evaluate(asked => bench.drawTile(...asked), [side, keepsColors] as const)
    const alone = await taken(draw(false))
    const colored = await taken(draw(true))
    const plain = await taken(() => page().evaluate(each => bench.drawTilePlainly(each), plainSide))
    const perMegapixel = (count: number, tile = side) =>
      ((count * megapixel) / tile ** 2).toFixed(1)
    const each = (of: (tile: typeof alone) => number) => [alone, colored].map(of)
    print('measured', columns, [
      ['WebGPU, processor seconds', ...each(tile => tile.seconds).map(s => perMegapixel(s))],
      ['plain JavaScript, processor seconds', perMegapixel(plain.seconds, plainSide), ''],
      ['dispatches a tile', ...each(tile => tile.result.dispatches)],
      ['MB to the device', ...each(tile => tile.result.sent / 1e6).map(mb => perMegapixel(mb))],
      ['MB back', ...each(tile => tile.result.fetched / 1e6).map(mb => perMegapixel(mb))],
    ])
  })

  /** The least of three times, for what else the browser does only adds to it; the first may compile, and does not count. */
  async function taken<Result>(draw: () => Promise<Result>) {
    let result = await draw()
    let seconds = Number.POSITIVE_INFINITY
    for (let time = 0; time < 3; time++) {
      const before = await processorSeconds()
      result = await draw()
      seconds = Math.min(seconds, (await processorSeconds()) - before)
    }
    return { result, seconds }
  }

  it('is so much work', () => {
    const { multiplications, bytes, asked } = student
    print(
      'counted',
      ['drawn', 'with its sketch’s colours'],
      [
        ['multiplications and additions, billion', inBillions(multiplications), ''],
        [
          'GB, each input of a shader read once',
          inBillions(bytes),
          inBillions(bytes + correctionBytes),
        ],
        ['GB that shaders ask caches for', inBillions(asked), ''],
      ],
    )
    print(
      'on paper',
      ['arithmetic, s', 'memory, s'],
      cards.map(({ name, peak, memory }) => [
        `${name}: ${peak / 1e12} TFLOPS, ${memory / 1e9} GB/s`,
        ((2 * multiplications * megapixel) / (peak * reached)).toFixed(3),
        ((bytes * megapixel) / memory).toFixed(3),
      ]),
    )
  })
})

const columns = ['drawn', 'with its sketch’s colours']
/** Of a megapixel, in billions. */
const inBillions = (perPixel: number) => ((perPixel * megapixel) / 1e9).toFixed(2)

/** A table in Markdown. */
function print(title: string, columns: readonly string[], rows: readonly (string | number)[][]) {
  const lines = [[title, ...columns], ['', ...columns].map(() => '---'), ...rows]
  console.info(lines.map(each => `| ${each.join(' | ')} |`).join('\n'))
}
