import { expect, inject, it } from 'vitest'
import { inWorkshop } from './harness/workshop'

const options = { strength: 1, colors: 'style' } as const

/** The service must draw in single precision: cartoonify.inference.precision=fp32. */
inWorkshop('The device and the service', ({ page }) => {
  it.each([
    [[300, 50], 'hayao', { ...options, size: 140, detail: 'fine' }],
    [[97, 131], 'hosoda', { ...options, size: 97, detail: 'fine', colors: 'photo', strength: 0.4 }],
    [[1300, 40], 'paprika', { ...options, size: 120, detail: 'fine', strength: 1.7 }],
    [[600, 31], 'shinkai', { ...options, size: 'full', detail: 'bold' }],
    [[33, 560], 'hayao', { ...options, size: 'full', detail: 'balanced', colors: 'photo' }],
    [[529, 1], 'hosoda', { ...options, size: 'full', detail: 'bold' }],
    [[65, 81], 'shinkai', { ...options, size: 'full', detail: 'fine' }],
    [[600, 23], 'paprika', { ...options, size: 570, detail: 'balanced' }],
    [[17, 521], 'hosoda', { ...options, size: 'full', detail: 'balanced' }],
    [[540, 9], 'hayao', { ...options, size: 'full', detail: 'bold', strength: 2 }],
    [[1, 40], 'shinkai', { ...options, size: 'full', detail: 'fine', colors: 'photo' }],
    [[513, 5], 'paprika', { ...options, size: 'full', detail: 'bold' }],
  ] as const)('draw %o in %s with %o alike', async ([width, height], style, order) => {
    const photo = await page().evaluate(size => bench.file(...size), [width, height] as const)
    const form = new FormData()
    form.set('image', new Blob([Buffer.from(photo.split(',')[1] ?? '', 'base64')]), 'scene.png')
    for (const [name, value] of Object.entries({ ...order, style, format: 'png' })) {
      form.set(name, String(value))
    }
    const answer = await fetch(`${inject('baseUrl')}/api/v1/cartoons`, {
      method: 'POST',
      body: form,
    })
    expect(answer.status).toBe(200)
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('base64')
    const { largest, mean } = await page().evaluate(
      ([photo, drawn, style, order]) => bench.fromService(photo, drawn, style, order),
      [photo, `data:image/png;base64,${bytes}`, style, order] as const,
    )
    console.info(
      `${width} x ${height}, ${style}, ${order.detail}: ${largest}, mean ${mean.toFixed(4)}`,
    )
    expect(largest).toBeLessThanOrEqual(2)
    expect(mean).toBeLessThan(0.1)
  })
})
