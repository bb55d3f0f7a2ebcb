import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest'
import { launchChromium } from './chromium'

/** WebGPU by the processor, where there is no graphics card. */
export const withWebGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']

interface Workshop {
  /** A page with nothing but the bench. */
  page: () => Page
}

/** Tests of the page's parts that need a real browser's WebGPU, and no service. */
export function inWorkshop(name: string, tests: (workshop: Workshop) => void) {
  const chromium = inject('chromium')
  describe.skipIf(!chromium)(name, () => {
    let server: ViteDevServer
    let browser: Browser
    let page: Page

    beforeAll(async () => {
      const root = resolve(import.meta.dirname, '../..')
      server = await createServer({ root, server: { port: 0, hmr: false }, logLevel: 'error' })
      await server.listen()
      browser = await launchChromium(chromium ?? '', withWebGpu)
    })
    afterAll(async () => {
      await browser?.close()
      await server?.close()
    })
    beforeEach(async () => {
      page = await browser.newPage()
      page.on('pageerror', error => console.error(error))
      const body = '<script type="module" src="/e2e/harness/bench.ts"></script>'
      await page.route('**/workshop', route => route.fulfill({ contentType: 'text/html', body }))
      await page.goto(`${server.resolvedUrls?.local[0]}workshop`)
      await page.waitForFunction(() => 'bench' in globalThis)
    })
    afterEach(() => page.close())

    tests({ page: () => page })
  })
}
