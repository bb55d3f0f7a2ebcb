import { expect, it } from 'vitest'
import { inWorkshop } from './harness/workshop'

inWorkshop('Drawing on the device', ({ page }) => {
  it.each(['hayao', 'hosoda', 'paprika', 'shinkai'])('draws %s as PyTorch does', async style => {
    const { largest, mean } = await page().evaluate(each => bench.fromPyTorch(each), style)
    expect(largest).toBeLessThanOrEqual(2)
    expect(mean).toBeLessThanOrEqual(1)
  })

  it.each([
    [150, 81],
    [64 + 1, 64 + 17],
    [129, 1],
    [3, 70],
  ])('draws %i by %i in tiles as in one piece', async (width, height) => {
    const { apart, drawn } = await page().evaluate(
      ([width, height]) => bench.tiles(width, height),
      [width, height] as const,
    )
    expect(apart.largest).toBe(0)
    expect(drawn.mean).toBeGreaterThan(1)
  })
})
