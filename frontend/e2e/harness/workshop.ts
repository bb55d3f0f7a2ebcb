import { resolve } from 'node:path'
import type { CDPSession } from 'playwright-core'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { launchChromium } from './chromium'
import { firefox, launchFirefox } from './engines/firefox'

/** WebGPU by the processor, where there is no graphics card. */
export const withWebGpu = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader']

/** A page with nothing but the bench. */
interface Room {
  evaluate<Result, Given = undefined>(
    task: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result>
  close(): Promise<void>
}

interface Workshop {
  /** The same for all tests. */
  page: () => Room
  /** One of a test's own, to break. */
  another: () => Promise<Room>
  /** What the browser's processes have taken of the processor until now, in seconds. Of Chromium alone. */
  processorSeconds: () => Promise<number>
}

/** `WORKSHOP=firefox` for Firefox, else Chromium. */
const isFirefox = process.env.WORKSHOP === 'firefox'

/** Tests of the page's parts that need a real browser's WebGPU, and no service. */
export function inWorkshop(name: string, tests: (workshop: Workshop) => void) {
  const path = isFirefox ? firefox.find() : inject('chromium')
  describe.skipIf(!path)(name, () => {
    let server: ViteDevServer
    let browser: Browser
    let page: Room
    const others: Room[] = []

    const open = async (): Promise<Room> => {
      const opened = await browser.newPage()
      opened.on('pageerror', error => console.error(error))
      await opened.goto(`${server.resolvedUrls?.local[0]}workshop`)
      await opened.waitForFunction(() => 'bench' in globalThis)
      return {
        evaluate: (task, given) => opened.evaluate(task as never, given as never) as never,
        close: () => opened.close(),
      }
    }

    beforeAll(async () => {
      server = await serve()
      browser = await launch(path ?? '')
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
      async processorSeconds() {
        const session = await browser.newBrowserCDPSession?.()
        const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {}
        await session?.detach()
        return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
      },
    })
  })
}

/** What the drivers of both browsers have in common. */
interface Browser {
  newPage(): Promise<{
    on(event: 'pageerror', listener: (error: unknown) => void): unknown
    goto(url: string): Promise<unknown>
    waitForFunction(isSo: () => boolean): Promise<unknown>
    evaluate(task: never, given: never): Promise<unknown>
    close(): Promise<void>
  }>
  close(): Promise<void>
  newBrowserCDPSession?(): Promise<CDPSession>
}

const launch = (path: string): Promise<Browser> =>
  isFirefox ? launchFirefox(path, { webGpu: 'software' }) : launchChromium(path, withWebGpu)

/** Serves the page's parts, and a page with the bench. */
async function serve(): Promise<ViteDevServer> {
  const body = '<script type="module" src="/e2e/harness/bench.ts"></script>'
  const room: Plugin = {
    name: 'workshop',
    configureServer({ middlewares }) {
      middlewares.use('/workshop', (_, answer) => {
        answer.setHeader('Content-Type', 'text/html')
        answer.end(body)
      })
    },
  }
  const server = await createServer({
    root: resolve(import.meta.dirname, '../..'),
    plugins: [room],
    server: { port: 0, hmr: false },
    logLevel: 'error',
  })
  return server.listen()
}
