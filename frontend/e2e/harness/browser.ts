import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest'
import { launchChromium } from './chromium'
import { Desk } from './desk'

/** Where no test may fail for the machine's slowness, but a hang must end. */
export const patience = 30_000

/** Drawings that cost next to nothing, for what does not ask how they look. */
const cheaply = '/?size=96&detail=fine'

interface Opening extends BrowserContextOptions {
  path?: string
  at?: string
  /** Readies the window for what the page will do there. */
  before?: (page: Page) => Promise<void>
}

interface Opened {
  /** Opens the page in a browser window of its own, to draw small where `path` does not say otherwise. */
  open: (options?: Opening) => Promise<Desk>
}

/** Tests that share a browser. Each page must end without an error of its own. */
export function inBrowser(name: string, tests: (opened: Opened) => void, more: string[] = []) {
  const chromium = inject('chromium')
  describe.skipIf(!chromium)(name, () => {
    let browser: Browser
    let pages: Page[] = []
    const errors: Error[] = []
    let areExpected = false

    beforeAll(async () => {
      browser = await launchChromium(chromium ?? '', more)
    })
    afterAll(() => browser?.close())
    afterEach(async () => {
      await Promise.all(pages.map(page => page.context().close()))
      pages = []
      const found = errors.splice(0)
      const wereExpected = areExpected
      areExpected = false
      if (!wereExpected) expect(found).toEqual([])
    })

    tests({
      async open({ path = cheaply, at = inject('baseUrl'), before, ...options } = {}) {
        const context = await browser.newContext({
          reducedMotion: 'reduce',
          // Requests that a service worker makes cannot be intercepted; the shell's own test allows it.
          serviceWorkers: 'block',
          ...options,
        })
        context.setDefaultTimeout(patience)
        const page = await context.newPage()
        page.on('pageerror', error => errors.push(error))
        page.on('console', message => {
          if (message.text().includes('Content Security Policy'))
            errors.push(new Error(message.text()))
        })
        pages.push(page)
        await before?.(page)
        await page.goto(at + path)
        return new Desk(page, () => {
          areExpected = true
        })
      },
    })
  })
}
