import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { inBrowser } from './harness/browser'
import { coffee } from './harness/files'

/** A phone a few years old on a slow mobile network, as Lighthouse has it. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const slowerBy = 4

inBrowser('Speed', ({ open }) => {
  it('moves nothing while it loads on a slow phone, nor when a drawing comes', async () => {
    const desk = await open({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
    const { page } = desk
    const browser = await page.context().newCDPSession(page)
    await browser.send('Network.enable')
    await browser.send('Network.setCacheDisabled', { cacheDisabled: true })
    await browser.send('Network.emulateNetworkConditions', slowNetwork)
    await browser.send('Emulation.setCPUThrottlingRate', { rate: slowerBy })
    await page.addInitScript(() => {
      const seen = { paint: 0, shift: 0, what: '' }
      Object.assign(window, { seen })
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          seen.paint = entry.startTime
          seen.what = (entry as unknown as { element?: Element }).element?.outerHTML ?? ''
        }
      }).observe({ type: 'largest-contentful-paint', buffered: true })
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          seen.shift += (entry as unknown as { value: number }).value
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.reload({ waitUntil: 'networkidle' })
    const seen = () =>
      page.evaluate(
        () => (window as unknown as { seen: { paint: number; shift: number; what: string } }).seen,
      )
    const { paint, shift, what } = await seen()
    // Told, not tested: time is the machine's, and a busy one would fail for nothing.
    console.info(`largest paint ${Math.round(paint)} ms (${what.slice(0, 80)}), shift ${shift}`)
    expect(shift).toBeLessThan(0.01)

    await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await browser.send('Network.emulateNetworkConditions', {
      ...slowNetwork,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    console.info(`shift after a drawing ${(await seen()).shift}`)
    expect((await seen()).shift).toBeLessThan(0.05)
  })

  it('loads at most 100 KB of script and style, compressed', async () => {
    const { page } = await open()
    await page.waitForLoadState('networkidle')
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    const urls = loaded.filter(url => /\.(js|css)(\?|$)/.test(url))
    const bodies = await Promise.all(urls.map(async url => (await page.request.get(url)).body()))
    const total = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
    console.info(`script and style: ${(total / 1024).toFixed(1)} KB in ${urls.length} files`)
    expect(urls.length).toBeGreaterThan(1)
    expect(total).toBeLessThan(100 * 1024)
  })
})
