import { expect, it } from 'vitest'
import { inBrowser } from './harness/browser'

/** Decoded, each is 48 MB. */
const count = 24

inBrowser('Memory', ({ open }) => {
  it(`holds ${count} photos of 12 megapixels in less than 200 MB`, async () => {
    const desk = await open()
    await desk.page.evaluate(watchPixels)
    const peak = () =>
      desk.page.evaluate(() => (window as unknown as { pixels: { peak: number } }).pixels.peak)
    await desk.page.evaluate(choosePhotos, count)
    await expect
      .poll(() => desk.page.getByRole('navigation').getByRole('listitem').count(), {
        timeout: 120_000,
      })
      .toBe(count)
    await desk.drawn().waitFor()
    for (const at of [8, 16]) {
      await desk.button(new RegExp(`^The photo ${at}$`)).click()
      await desk.page.getByRole('img', { name: new RegExp(`^${at}, drawn`) }).waitFor()
    }
    const pixels = (await peak()) / 2 ** 20
    const heap = await desk.page.evaluate(
      () =>
        (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    )
    console.info(
      `${Math.round(pixels)} MB of pixels at most, ${Math.round(heap / 2 ** 20)} MB of heap`,
    )
    expect(pixels + heap / 2 ** 20).toBeLessThan(200)
  })
})

/** Counts the bytes of all bitmaps and canvases that are alive, and remembers the most. */
function watchPixels() {
  const pixels = { now: 0, peak: 0 }
  Object.assign(window, { pixels })
  const add = (bytes: number) => {
    pixels.now += bytes
    pixels.peak = Math.max(pixels.peak, pixels.now)
  }
  const create = createImageBitmap
  window.createImageBitmap = async (...given: unknown[]) => {
    const bitmap: ImageBitmap = await Reflect.apply(create, window, given)
    const bytes = 4 * bitmap.width * bitmap.height
    add(bytes)
    const close = bitmap.close.bind(bitmap)
    bitmap.close = () => {
      add(-bytes)
      close()
    }
    return bitmap
  }
  // A canvas is counted when it gets its context, and again when its size changes.
  const sizes = new WeakMap<HTMLCanvasElement, number>()
  const measure = (canvas: HTMLCanvasElement) => {
    const bytes = 4 * canvas.width * canvas.height
    add(bytes - (sizes.get(canvas) ?? 0))
    sizes.set(canvas, bytes)
  }
  for (const side of ['width', 'height'] as const) {
    const old = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side)
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      ...old,
      set(value: number) {
        old?.set?.call(this, value)
        measure(this)
      },
    })
  }
}

/** Chooses as many photos, each noisy enough to weigh what a phone's do. */
async function choosePhotos(count: number) {
  const canvas = document.createElement('canvas')
  canvas.width = 4000
  canvas.height = 3000
  const context = canvas.getContext('2d')
  for (let at = 0; context && at < 3000; at++) {
    context.fillStyle = `hsl(${(at * 37) % 360} 70% ${20 + (at % 60)}%)`
    context.fillRect((at * 531) % 4000, (at * 977) % 3000, 190, 160)
  }
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.95))
  canvas.width = 0
  const transfer = new DataTransfer()
  for (let at = 1; blob && at <= count; at++) {
    transfer.items.add(new File([blob], `${at}.jpg`, { type: 'image/jpeg' }))
  }
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is no way to choose a photo.')
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
