import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { en } from '../src/shared/language/en'
import { breakages } from './harness/breakages'
import { drawingWith } from './harness/broken'
import { inBrowser } from './harness/browser'
import { carries } from './harness/carries'
import { coffee } from './harness/files'
import { StaticHost } from './harness/staticHost'
import { withWebGpu } from './harness/workshop'

const host = new StaticHost()
let at: string
beforeAll(async () => {
  at = await host.open()
})
afterAll(() => host.remove())

inBrowser(
  'A page without a service',
  ({ open }) => {
    it.each(['missing', 'lost'] as const)(
      'says that it cannot draw, and why: %s',
      async trouble => {
        const before = (page: Page) => drawingWith(page, breakages[trouble])
        const desk = await open({ at, path: '/?size=96&detail=fine', before })
        await desk.choose(coffee)
        await desk.alert().filter({ hasText: en.failure.device.title }).waitFor()
        await desk.page.getByText(en.deviceTrouble[trouble]).waitFor()
      },
    )

    it('draws on the device, asks for nothing but files, and goes on without a connection', async () => {
      const desk = await open({ at, path: '/?size=96&detail=fine', serviceWorkers: 'allow' })
      host.asked.splice(0)
      const sent: string[] = []
      desk.page.on('request', request => {
        if (carries(request)) sent.push(request.url())
      })
      await desk.page.evaluate(() => navigator.serviceWorker.ready)
      await desk.choose(coffee)
      await desk.page.getByText(/^Drawn in .* on this device/).waitFor()
      const { bytes } = await desk.download()
      expect(bytes.readUInt32BE(16)).toBe(96)
      expect(sent).toEqual([])
      expect(host.asked.filter(each => !each.startsWith('GET /'))).toEqual([])
      expect(host.asked.filter(each => each.includes('/api/'))).toEqual([])

      const film = { name: 'film.mp4', mimeType: 'video/mp4', buffer: Buffer.from('....ftypisom') }
      await desk.choose(film)
      await desk.alert().filter({ hasText: 'Clips and albums need a service' }).waitFor()

      // Previews ask for no other style's weights.
      await desk.radio('Paprika').focus()
      await desk.page.keyboard.press('Space')
      await desk.page.getByRole('img', { name: 'coffee, drawn in the style Paprika' }).waitFor()
      await desk.page.waitForLoadState('networkidle')
      const weights = host.asked.filter(each => each.includes('.safetensors'))
      expect(weights).toHaveLength(2)
      expect(weights[1]).toContain('paprika')

      await host.away()
      await desk.page.reload()
      await desk.choose(coffee)
      await desk.page.getByText(/^Drawn in .* on this device/).waitFor()
      await desk.radio('Hosoda').focus()
      await desk.page.keyboard.press('Space')
      await desk.alert().filter({ hasText: en.failure.weights.title }).waitFor()
    })

    it('has the policy of the service’s own page', async () => {
      const { headers } = await fetch(inject('baseUrl'))
      for (const name of ['Content-Security-Policy', 'X-Content-Type-Options', 'Referrer-Policy']) {
        expect(host.headers()[name]).toBe(headers.get(name))
      }
      const policy = host.headers()['Content-Security-Policy']
      expect(policy).toContain("default-src 'self'")
      // Drawn clips are played from memory.
      expect(policy).toContain("media-src 'self' blob:;")
    })
  },
  withWebGpu,
)
