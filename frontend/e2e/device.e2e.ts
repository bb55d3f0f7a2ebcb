import { expect, it } from 'vitest'
import { inWorkshop } from './harness/workshop'

inWorkshop('Drawing on the device', ({ page, another }) => {
  it.each(['hayao', 'hosoda', 'paprika', 'shinkai'])('draws %s as PyTorch does', async style => {
    const { largest, mean } = await page().evaluate(each => bench.fromPyTorch(each), style)
    expect(largest).toBeLessThanOrEqual(2)
    expect(mean).toBeLessThanOrEqual(1)
  })

  it.each([
    [150, 81, false],
    [65, 81, true],
    [129, 1, true],
    [3, 70, false],
  ])('draws %i by %i in tiles as in one piece, keeping colours: %s', async (...asked) => {
    const { apart, drawn } = await page().evaluate(each => bench.tiles(...each), asked)
    expect(apart.largest).toBe(0)
    expect(drawn.mean).toBeGreaterThan(0.5)
  })

  it.each([
    [[128, 128, 128], 'hayao'],
    [[200, 60, 50], 'paprika'],
  ] as const)('draws even ground of %o in %s evenly up to the border', async (color, style) => {
    const off = await page().evaluate(each => bench.plain(...each), [color, style] as const)
    expect(off.largest).toBe(0)
  })

  it.each([
    [90, 70],
    [7, 50],
  ])('corrects colours of %i by %i as in whole numbers', async (...size) => {
    const { apart, corrected } = await page().evaluate(each => bench.correction(...each), size)
    expect(apart.largest).toBe(0)
    expect(corrected.mean).toBeGreaterThan(1)
  })

  it('enlarges and sharpens what the service is checked by to the same bits', async () => {
    expect(await page().evaluate(() => bench.golden())).toEqual({
      enlarged: '4c505bf00ad179e7',
      inked: 'cf7ebef860e7555e',
      drawn: '2c39911021dcc04c',
      corrected: 'eb61b73d5b5ff1cf',
    })
  })

  it.each([
    [60, 41, 131, 90],
    [33, 1, 64, 1],
    [20, 20, 20, 20],
    [50, 30, 51, 30],
  ])('enlarges %i by %i to %i by %i to the bit, in bands and in one', async (...asked) => {
    const off = await page().evaluate(each => bench.enlarging(...each), asked)
    expect(off.map(({ largest }) => largest)).toEqual([0, 0])
  })

  it('sketches small and inks large', async () => {
    const { apart, shares } = await page().evaluate(() => bench.fromFine(640, 40, 'bold'))
    expect(apart.mean).toBeGreaterThan(1)
    expect(apart.mean).toBeLessThan(12)
    expect(shares).toEqual([...shares].sort((one, other) => one - other))
    expect(shares.at(-1)).toBeCloseTo(1)
  })

  it('says so when the graphics card goes away in the middle, and draws with the next', async () => {
    const opened = await another()
    expect(await opened.evaluate(() => bench.drawAndLose())).toEqual(['lost', 'drawn'])
  })

  it('draws in smaller tiles where memory is short', async () => {
    const opened = await another()
    expect(await opened.evaluate(() => bench.drawInLittleMemory(1_400_000))).toBe('drawn')
  })

  it('takes no other weights than those that were exported', async () => {
    const opened = await another()
    expect(await opened.evaluate(() => bench.drawWithOtherWeights())).toBe('weights')
    expect(await opened.evaluate(() => bench.drawWithoutConnection())).toBe('weights')
  })

  it('loads weights once', async () => {
    const opened = await another()
    expect(await opened.evaluate(() => bench.fetches())).toBe(1)
  })

  it('stops when told to', async () => {
    const opened = await another()
    expect(await opened.evaluate(() => bench.stop())).toContain('stopped')
  })
})
