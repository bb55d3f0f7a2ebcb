import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../src/shared/language/en'
import { breakages } from './harness/breakages'
import { drawingWith } from './harness/broken'
import { inBrowser } from './harness/browser'
import { carries } from './harness/carries'
import { coffee } from './harness/files'
import { withWebGpu } from './harness/workshop'

const here = /^Drawn in .* on this device/
const small = '/?size=96&detail=fine'

inBrowser(
  'Where a photo is drawn',
  ({ open }) => {
    it('draws on the device if the visitor wants, and sends no byte of the photo', async () => {
      const desk = await open({ path: small })
      await desk.choose(coffee)
      // A processor in a graphics card's place is slow: the service draws until somebody says otherwise.
      await desk.drawn().waitFor()
      const sent: string[] = []
      desk.page.on('request', request => {
        if (carries(request)) sent.push(request.url())
      })
      // Until then the service draws previews.
      await expect.poll(() => desk.page.locator('[data-waiting=true]').count()).toBe(0)
      sent.splice(0)
      await desk.radio('On this device').check()
      await desk.radio('Hayao').check()
      await desk.page.getByText(here).waitFor()
      await desk.page.waitForLoadState('networkidle')
      await desk.download()
      expect(sent).toEqual([])
      await desk.radio('By the service').check()
      await desk.radio('Paprika').check()
      await expect.poll(() => sent.length).toBeGreaterThan(0)
    })

    it.each(['missing', 'wrong', 'lost', 'memory'] as const)(
      'lets the service draw, and says why: %s',
      async trouble => {
        const before = (page: Page) => drawingWith(page, breakages[trouble])
        const desk = await open({ path: small, before })
        await desk.choose(coffee)
        await desk.page.getByText(`${en.deviceTrouble[trouble]} ${en.serviceInstead}`).waitFor()
        await desk.page.getByRole('img', { name: 'coffee, drawn in the style' }).waitFor()
        expect(await desk.drawn().textContent()).not.toMatch(here)
      },
    )

    it('lets the service draw what the device cannot load, and says why', async () => {
      const desk = await open({ path: small })
      await desk.page.route('**/*.safetensors', route => route.abort())
      await desk.choose(coffee)
      await desk.drawn().waitFor()
      await desk.radio('On this device').check()
      await desk.radio('Hayao').check()
      await desk.page.getByText('could not be loaded. The service draws instead.').waitFor()
      await desk.page.getByRole('img', { name: 'coffee, drawn in the style Hayao' }).waitFor()
    })
  },
  withWebGpu,
)
