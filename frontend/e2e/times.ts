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

/** Prints what src/docs/device.md tells. */
inWorkshop('A megapixel', ({ page }) => {
  it('takes so long, drawn alone and with the colours of its sketch', { timeout: 0 }, async () => {
    const { adapter, cores, fine, inked, plain, apart } = await page().evaluate(() => bench.times())
    expect(apart.largest).toBeLessThanOrEqual(2)
    const drawings = [fine, inked]
    print(
      `measured: ${adapter}, ${cores} cores`,
      ['drawn', 'with its sketch’s colours'],
      [
        ['WebGPU, s', ...drawings.map(each => perMegapixel(each, each.seconds).toFixed(1))],
        ['plain JavaScript, s', perMegapixel(plain, plain.seconds).toFixed(1), ''],
        ['dispatches a tile', ...drawings.map(({ dispatches }) => dispatches)],
        ['MB to the device', ...drawings.map(each => inMillions(perMegapixel(each, each.sent)))],
        ['MB back', ...drawings.map(each => inMillions(perMegapixel(each, each.fetched)))],
      ],
    )
  })

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

const perMegapixel = ({ pixels }: { pixels: number }, count: number) => (count * megapixel) / pixels
const inMillions = (count: number) => (count / 1e6).toFixed(1)
/** Of a megapixel, in billions. */
const inBillions = (perPixel: number) => ((perPixel * megapixel) / 1e9).toFixed(2)

/** A table in Markdown. */
function print(title: string, columns: readonly string[], rows: readonly (string | number)[][]) {
  const lines = [[title, ...columns], ['', ...columns].map(() => '---'), ...rows]
  console.info(lines.map(each => `| ${each.join(' | ')} |`).join('\n'))
}
