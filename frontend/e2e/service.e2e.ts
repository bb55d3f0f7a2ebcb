import { expect, it } from 'vitest'
import { inBrowser } from './harness/browser'
import type { Desk } from './harness/desk'
import { coffee } from './harness/files'

const capabilities = {
  formats: { read: ['image/jpeg', 'image/png'], write: ['image/png', 'image/jpeg'] },
  sizes: { min: 64, max: 4096, default: 720, full: true },
  strength: { min: 0, max: 2, default: 1 },
  details: { values: ['bold', 'balanced', 'fine'], default: 'balanced' },
  colors: ['style', 'photo'],
  tiers: ['fast', 'original'],
  limits: { maxBytes: 100_000, maxPixels: 120_000_000 },
  keys: { required: false, header: 'X-Test-Key' },
}

/** A service that can do all that, and the forms it is sent. */
async function able(desk: Desk) {
  const forms: string[] = []
  await desk.page.route('**/api/v1', route => route.fulfill({ json: capabilities }))
  await desk.page.route('**/api/v1/cartoons', route => {
    forms.push(route.request().postDataBuffer()?.toString('latin1') ?? '')
    return route.fulfill({ contentType: 'image/jpeg', body: coffee.buffer })
  })
  const told = ['**/api/v1', '**/api/v1/styles'].map(url => desk.page.waitForResponse(url))
  await desk.page.reload()
  // Only then the page knows.
  await Promise.all(told)
  return { last: (field: string) => fieldOf(forms.at(-1) ?? '', field), count: () => forms.length }
}

const fieldOf = (form: string, field: string) =>
  new RegExp(`name="${field}"\\r\\n\\r\\n([^\\r]*)`).exec(form)?.[1]

inBrowser('What the service can do', ({ open }) => {
  it('is what the page offers and asks for', async () => {
    const desk = await open({ path: '/' })
    const { last } = await able(desk)
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    expect(await desk.page.getByLabel('Size').inputValue()).toBe('720')

    await desk.radio('Fine').check()
    await expect.poll(() => last('detail')).toBe('fine')
    await desk.page.getByLabel('Size').selectOption('full')
    await expect.poll(() => last('size')).toBe('full')
    await desk.page.getByLabel('Size').selectOption('4096')
    await expect.poll(() => last('size')).toBe('4096')
    // Larger than what is shown: the finished file comes from the service.
    await desk.page.getByRole('slider', { name: 'Strength' }).fill('150')
    await desk.drawn().waitFor()
    expect((await desk.download()).name).toBe('coffee-shinkai-4096.jpg')
    expect(last('strength')).toBe('1.5')
  })

  it('is not asked for what it would refuse: a file that is too large is told at once', async () => {
    const desk = await open()
    const { count } = await able(desk)
    const buffer = Buffer.concat([coffee.buffer, Buffer.alloc(200_000)])
    await desk.choose({ ...coffee, buffer })
    await desk.alert().filter({ hasText: 'more than the service takes' }).waitFor()
    expect(count()).toBe(0)
  })

  it('asks for a key where the service does, and shows it from then on', async () => {
    const desk = await open()
    await desk.page.route('**/api/v1/**', (route, request) =>
      request.headers()['x-api-key'] === 'secret'
        ? route.continue()
        : route.fulfill({ status: 401, json: { type: 'urn:cartoonify:unknown-key' } }),
    )
    await desk.page.reload()
    await desk.alert().filter({ hasText: 'This service needs a key' }).waitFor()
    await desk.page.getByLabel('Key').fill('secret')
    await desk.button('Use it').click()
    await desk.alert().waitFor({ state: 'detached' })
    await desk.choose(coffee)
    await desk.drawn().waitFor()
  })

  it('delivers as WebP what is too large as PNG', async () => {
    const desk = await open()
    const asked: string[] = []
    await desk.page.route('**/api/v1/cartoons', route => {
      const format = fieldOf(route.request().postDataBuffer()?.toString('latin1') ?? '', 'format')
      asked.push(format ?? '')
      return format === 'png'
        ? route.fulfill({ status: 413, json: { type: 'urn:cartoonify:answer-too-large' } })
        : route.continue()
    })
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    expect(asked.slice(0, 2)).toEqual(['png', 'webp'])
    // What was asked for all the same.
    expect((await desk.download()).name).toBe('coffee-shinkai-96.png')
  })
})
