import { expect, it } from 'vitest'
import { inBrowser } from './harness/browser'
import { cat, coffee, heic, tiff, truncated, wideHeic } from './harness/files'

inBrowser('Ways in and out', ({ open }) => {
  it('reads an iPhone’s photo', async () => {
    const desk = await open()
    await desk.choose(heic)
    await desk.drawn().waitFor()
    const { name, bytes } = await desk.download()
    expect(name).toBe('IMG_0001-shinkai-96.png')
    // Landscape, as it was taken.
    expect(bytes.readUInt32BE(16)).toBe(96)
    expect(bytes.readUInt32BE(20)).toBeLessThan(96)
  })

  it('keeps the wide colours of an iPhone’s photo', async () => {
    const desk = await open()
    await desk.choose(wideHeic)
    await desk.drawn().waitFor()
    const shown = await desk.colorOf('The photo')
    // Taken for sRGB it would be 200 90 60.
    const expected = [216, 81, 49]
    for (const [channel, value] of expected.entries()) {
      expect(Math.abs((shown[channel] ?? 0) - value)).toBeLessThan(5)
    }
  })

  it('shows a picture that the service reads and the browser does not', async () => {
    const desk = await open()
    await desk.choose(tiff)
    await desk.drawn().waitFor()
    await desk.page.getByRole('img', { name: 'The photo scan' }).waitFor()
    expect((await desk.download()).name).toBe('scan-shinkai-96.png')
  })

  it('takes a photo with the camera', async () => {
    const desk = await open({ permissions: ['camera'] })
    await desk.button('Use the camera').click()
    await desk.button('Take the photo').click()
    await desk.page.getByRole('img', { name: /^camera, drawn/ }).waitFor()
  })

  it('says so when there is no camera, and lets one go back', async () => {
    const desk = await open()
    await desk.page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('', 'NotAllowedError'))
    })
    await desk.button('Use the camera').click()
    await desk.alert().filter({ hasText: 'camera cannot be used' }).waitFor()
    await desk.page.keyboard.press('Escape')
    await expect.poll(() => desk.alert().count()).toBe(0)
  })

  it('puts several photos into one ZIP and names what is missing', async () => {
    const desk = await open()
    await desk.choose(coffee, cat, truncated)
    await desk.drawn().waitFor()
    const { name, bytes } = await desk.download('Download all 3 as ZIP')
    expect(name).toBe('cartoons.zip')
    expect(bytes.includes('coffee-shinkai-96.png')).toBe(true)
    expect(bytes.includes('chelsea-shinkai-96.png')).toBe(true)
    await desk.alert().filter({ hasText: 'missing from the ZIP: half' }).waitFor()
    await desk.button('Dismiss').click()
    await expect.poll(() => desk.alert().count()).toBe(0)
  })

  it('copies the cartoon', async () => {
    const desk = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.page.getByRole('button', { name: 'Copy', exact: true }).click()
    await desk.page.getByText('Copied').waitFor({ state: 'attached' })
    const types = await desk.page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(item => item.types),
    )
    expect(types).toEqual(['image/png'])
  })

  it('opens without a connection once it was there', async () => {
    const desk = await open({ serviceWorkers: 'allow' })
    await desk.page.evaluate(() => navigator.serviceWorker.ready)
    await desk.page.context().setOffline(true)
    await desk.page.reload()
    await desk.page.getByRole('heading', { name: /drawn as a cartoon/ }).waitFor()
    await desk.alert().filter({ hasText: 'You are offline' }).waitFor()
    await desk.page.context().setOffline(false)
    await desk.alert().waitFor({ state: 'detached' })
  })

  it('compares close up: wheel, drag and holding back the cartoon', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    const photo = desk.page.getByRole('img', { name: 'The photo coffee' })
    const { x = 0, y = 0, width = 0, height = 0 } = (await photo.boundingBox()) ?? {}
    const { mouse } = desk.page

    await mouse.move(x + width * 0.75, y + height / 2)
    await mouse.down()
    await mouse.move(x + width * 0.2, y + height / 2)
    await mouse.up()
    expect(Number(await desk.divider().inputValue())).toBeCloseTo(20, -1)

    await mouse.wheel(0, -600)
    const close = await photo.boundingBox()
    expect(close?.width).toBeGreaterThan(width * 1.5)
    await mouse.move(x + width * 0.7, y + height / 2)
    await mouse.down()
    await mouse.move(x + width * 0.6, y + height / 2)
    await mouse.up()
    expect((await photo.boundingBox())?.x).toBeLessThan(close?.x ?? 0)
    await desk.button(/Fit to view/).click()

    const cartoon = desk.page.getByRole('img', { name: /^coffee, drawn/ }).locator('../..')
    const clip = () => cartoon.evaluate(element => getComputedStyle(element).clipPath)
    const before = await clip()
    await desk.button('Hold to see the original').hover()
    await mouse.down()
    expect(await clip()).toBe('inset(0px 0px 0px 100%)')
    await mouse.up()
    expect(await clip()).toBe(before)
  })
})
