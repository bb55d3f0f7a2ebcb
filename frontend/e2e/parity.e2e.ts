import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import type { DeviceOrder } from '../src/features/device/order'
import { inWorkshop } from './harness/workshop'

const styles = ['hayao', 'hosoda', 'paprika', 'shinkai'] as const
const details = ['bold', 'balanced', 'fine'] as const

/** The middles of the samples, of so many pixels: up to 17 more than a tile, one pixel wide, and otherwise odd. */
const pictures: readonly [
  sample: string,
  size: readonly [number, number],
  style: (typeof styles)[number],
  detail: (typeof details)[number],
  more?: Partial<DeviceOrder>,
][] = [
  ['coffee', [513, 17], 'hayao', 'bold'],
  ['astronaut', [540, 9], 'hayao', 'bold', { strength: 2 }],
  ['rocket', [33, 560], 'hayao', 'balanced', { colors: 'photo' }],
  ['chelsea', [514, 12], 'hayao', 'balanced'],
  ['chelsea', [300, 50], 'hayao', 'fine', { size: 140 }],
  ['astronaut', [1, 40], 'hayao', 'fine'],
  ['rocket', [529, 1], 'hosoda', 'bold'],
  ['coffee', [20, 518], 'hosoda', 'bold'],
  ['astronaut', [17, 521], 'hosoda', 'balanced'],
  ['rocket', [516, 6], 'hosoda', 'balanced'],
  ['coffee', [97, 131], 'hosoda', 'fine', { size: 97, colors: 'photo', strength: 0.4 }],
  ['chelsea', [65, 81], 'hosoda', 'fine'],
  ['chelsea', [5, 515], 'paprika', 'bold'],
  ['astronaut', [524, 28], 'paprika', 'bold'],
  ['coffee', [600, 23], 'paprika', 'balanced', { size: 570 }],
  ['rocket', [12, 527], 'paprika', 'balanced'],
  ['astronaut', [1300, 40], 'paprika', 'fine', { size: 120, strength: 1.7 }],
  ['coffee', [528, 3], 'paprika', 'fine'],
  ['rocket', [600, 31], 'shinkai', 'bold'],
  ['chelsea', [2, 525], 'shinkai', 'bold'],
  ['astronaut', [526, 19], 'shinkai', 'balanced'],
  ['coffee', [9, 519], 'shinkai', 'balanced'],
  ['rocket', [65, 81], 'shinkai', 'fine'],
  ['chelsea', [1, 523], 'shinkai', 'fine', { colors: 'photo' }],
]

/** Photos of one's own to compare in every style and detail, and how many pixels of each. */
const folder = process.env.PARITY_PHOTOS
const [width, height] = (process.env.PARITY_SIZE ?? '530x106').split('x').map(Number)
const sides = [width ?? 0, height ?? 0] as const

/** The service must draw in single precision: cartoonify.inference.precision=fp32. */
inWorkshop('The device and the service', ({ page }) => {
  it.each(pictures)('draw %s of %o in %s, %s, alike', async (sample, size, style, detail, more) => {
    const photo = await page().evaluate(asked => bench.middle(...asked), [
      `/samples/${sample}.jpg`,
      ...size,
    ] as const)
    const order = { ...plain, detail, ...more }
    const { largest, mean } = await apart(photo, style, order)
    // More than 1 takes every difference so much further.
    expect(largest).toBeLessThanOrEqual(2 * Math.max(1, order.strength))
    expect(mean).toBeLessThan(0.1)
  })

  it.skipIf(!folder)('draw the photos of a folder alike', { timeout: 0 }, async () => {
    const names = readdirSync(folder ?? '').filter(name => /\.(jpe?g|png|webp)$/i.test(name))
    expect(names).not.toEqual([])
    const all: Difference[] = []
    for (const name of names) {
      const url = `data:;base64,${readFileSync(join(folder ?? '', name), 'base64')}`
      const photo = await page().evaluate(asked => bench.middle(...asked), [url, ...sides] as const)
      const own: Difference[] = []
      for (const style of styles)
        for (const detail of details) own.push(await apart(photo, style, { ...plain, detail }))
      console.info(`${name}: ${wordsFor(own)}`)
      all.push(...own)
    }
    console.info(`${names.length} photos, ${all.length} drawings: ${wordsFor(all)}`)
    expect(largestOf(all)).toBeLessThanOrEqual(2)
  })

  /** How far the device's drawing is from the service's. */
  async function apart(photo: string, style: string, order: DeviceOrder): Promise<Difference> {
    const drawn = await drawnByService(photo, { ...order, style, format: 'png' })
    return page().evaluate(asked => bench.fromService(...asked), [
      photo,
      drawn,
      style,
      order,
    ] as const)
  }
})

interface Difference {
  largest: number
  mean: number
}

const plain = { size: 'full', strength: 1, colors: 'style' } as const

/** The service's picture, in a data URL. */
async function drawnByService(photo: string, fields: object): Promise<string> {
  const form = new FormData()
  form.set('image', new Blob([Buffer.from(photo.split(',')[1] ?? '', 'base64')]), 'photo.png')
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value))
  const answer = await fetch(`${inject('baseUrl')}/api/v1/cartoons`, { method: 'POST', body: form })
  expect(answer.status).toBe(200)
  return `data:image/png;base64,${Buffer.from(await answer.arrayBuffer()).toString('base64')}`
}

const largestOf = (differences: readonly Difference[]) =>
  Math.max(...differences.map(({ largest }) => largest))

function wordsFor(differences: readonly Difference[]): string {
  const mean = differences.reduce((sum, each) => sum + each.mean, 0) / differences.length
  const worst = Math.max(...differences.map(each => each.mean))
  return `at most ${largestOf(differences)} apart, ${mean.toFixed(4)} in the mean (${worst.toFixed(4)} at most)`
}
