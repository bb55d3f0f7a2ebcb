import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { launchChromium } from './chromium'

/** WebGPU by the processor, where there is no graphics card. */
export const withWebGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']

interface Workshop {
  /** A page with nothing but the bench, the same for all tests. */
  page: () => Page
  /** One of a test's own, to break. */
  another: () => Promise<Page>
}

/** Tests of the page's parts that need a real browser's WebGPU, and no service. */
export function inWorkshop(name: string, tests: (workshop: Workshop) => void) {
  const chromium = inject('chromium')
  describe.skipIf(!chromium)(name, () => {
    let server: ViteDevServer
    let browser: Browser
    let page: Page
    const others: Page[] = []

    const open = async () => {
      const opened = await browser.newPage()
      opened.on('pageerror', error => console.error(error))
      const body = '<script type="module" src="/e2e/harness/bench.ts"></script>'
      await opened.route('**/workshop', route => route.fulfill({ contentType: 'text/html', body }))
      await opened.goto(`${server.resolvedUrls?.local[0]}workshop`)
      await opened.waitForFunction(() => 'bench' in globalThis)
      return opened
    }

    beforeAll(async () => {
      const root = resolve(import.meta.dirname, '../..')
      server = await createServer({ root, server: { port: 0, hmr: false }, logLevel: 'error' })
      await server.listen()
      browser = await launchChromium(chromium ?? '', withWebGpu)
      page = await open()
    })
    afterAll(async () => {
      await browser?.close()
      await server?.close()
    })
    afterEach(async () => {
      for (const other of others.splice(0)) await other.close()
    })

    tests({
      page: () => page,
      async another() {
        const opened = await open()
        others.push(opened)
        return opened
      },
    })
  })
}
