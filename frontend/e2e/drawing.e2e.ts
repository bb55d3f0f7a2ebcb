import { expect, it } from 'vitest'
import { inBrowser, patience } from './harness/browser'
import { cat, coffee } from './harness/files'

/** Work of the page itself, on a machine that may be busy. */
const slowly = { timeout: patience }

inBrowser('Drawing', ({ open }) => {
  it('turns a dropped photo into a cartoon to download', async () => {
    const desk = await open({ path: '/' })
    await desk.drop(coffee)
    await desk.drawn().waitFor()

    const { name, bytes } = await desk.download()
    expect(name).toBe('coffee-shinkai-1080.png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    // The header's first number: the longer side that was asked for.
    expect(bytes.readUInt32BE(16)).toBe(1080)
  })

  it('draws a second photo after the first and keeps both', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.choose(cat)
    await desk.page.getByRole('img', { name: /^chelsea, drawn/ }).waitFor()
    expect((await desk.download()).name).toBe('chelsea-shinkai-96.png')

    await desk.button('The photo coffee').click()
    await desk.page.getByRole('img', { name: /^coffee, drawn/ }).waitFor()
    expect((await desk.download()).name).toBe('coffee-shinkai-96.png')
  })

  it('takes a pasted picture', async () => {
    const desk = await open()
    await desk.page.evaluate(async url => {
      const blob = await (await fetch(url)).blob()
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([blob], 'pasted.jpg', { type: 'image/jpeg' }))
      dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
    }, 'samples/coffee.jpg')
    await desk.page.getByRole('img', { name: /^pasted, drawn/ }).waitFor()
  })

  it('draws anew in another style and size, and a link keeps both', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.radio('Hayao').check()
    await desk.page.getByLabel('Size').selectOption('450')
    await desk.page.getByRole('img', { name: 'coffee, drawn in the style Hayao' }).waitFor()
    await desk.drawn().waitFor()
    expect((await desk.download()).name).toBe('coffee-hayao-450.png')
    await expect
      .poll(() => new URL(desk.page.url()).search)
      .toBe('?size=450&detail=fine&style=hayao')
  })

  it('shows every style as the visitor’s photo', async () => {
    const desk = await open()
    await desk.choose(coffee)
    const tiles = desk.page.locator('[data-waiting]')
    await expect.poll(() => tiles.count()).toBeGreaterThan(1)
    await expect.poll(() => desk.page.locator('[data-waiting=true]').count(), slowly).toBe(0)
    expect(await desk.page.locator('[data-waiting=false] img').count()).toBe(await tiles.count())
  })

  it('answers strength and colours at once, without asking the service', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.page.waitForLoadState('networkidle')
    const full = await desk.colorOf('drawn in the style')
    let asked = 0
    desk.page.on('request', request => {
      if (request.method() === 'POST') asked++
    })

    await desk.radio(/photo’s/).check()
    await expect.poll(() => desk.colorOf('drawn in the style'), slowly).not.toEqual(full)
    await desk.radio(/style’s/).check()
    await expect.poll(() => desk.colorOf('drawn in the style'), slowly).toEqual(full)
    const slider = desk.page.getByRole('slider', { name: 'Strength' })
    await slider.fill('200')
    await expect
      .poll(async () => furthest(await desk.colorOf('drawn in the style'), full))
      .toBeGreaterThan(3)
    await slider.fill('0')
    const photo = await desk.colorOf('The photo')
    await expect
      .poll(async () => furthest(await desk.colorOf('drawn in the style'), photo))
      .toBeLessThan(8)
    expect(furthest(full, photo)).toBeGreaterThan(8)

    await desk.page.getByLabel('File').selectOption('webp')
    const { name, bytes } = await desk.download()
    expect(name).toBe('coffee-shinkai-96.webp')
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
    expect(asked).toBe(0)
  })
})

/** The largest difference in a channel. */
const furthest = (one: number[], other: number[]) =>
  Math.max(...one.map((value, channel) => Math.abs(value - (other[channel] ?? 0))))
