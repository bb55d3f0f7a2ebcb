import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { findProgram } from '../find'
import type { Engine, Look, Point, Tab } from './engine'

const usualPlaces = ['/usr/bin/WebKitWebDriver']
const browsers = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
]

/** WebKit as Debian packs it, by W3C WebDriver; on a display of its own. */
export const webkit: Engine = {
  name: 'WebKit',
  // It needs a driver, a browser for it to drive, and a screen.
  find() {
    const hasRest = findProgram('MINIBROWSER', browsers) && findProgram('XVFB', ['/usr/bin/Xvfb'])
    return hasRest && findProgram('WEBKIT_DRIVER', usualPlaces)
  },
  async open(path, look) {
    const screen = spawn(findProgram('XVFB', ['/usr/bin/Xvfb']) ?? '', [
      ...['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24'],
    ])
    const [display] = await once(screen.stdout, 'data')
    const port = await freePort()
    const driver = spawn(path, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${String(display).trim()}`,
        GDK_BACKEND: 'x11',
        GTK_THEME: look.isDark ? 'Adwaita:dark' : 'Adwaita',
        no_proxy: '*',
        // Root's processes cannot be put into a sandbox, and containers run as root.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    })
    const processes = [driver, screen]
    try {
      return await openTab(`http://127.0.0.1:${port}`, look, processes)
    } catch (problem) {
      for (const each of processes) each.kill()
      throw problem
    }
  },
}

async function openTab(driver: string, look: Look, processes: ChildProcess[]): Promise<Tab> {
  const browser = { binary: findProgram('MINIBROWSER', browsers), args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browser } }
  const { sessionId } = await begin(driver, capabilities)
  const call = (method: string, path: string, body?: object) =>
    command(method, `${driver}/session/${sessionId}${path}`, body)
  await resize(call, look)
  return {
    goto: async url => void (await call('POST', '/url', { url })),
    run: (task, given) =>
      call('POST', '/execute/sync', { script: `return (${task})(arguments[0])`, args: [given] }),
    drag: async (from, to) => {
      await call('POST', '/actions', { actions: [drag(from, to)] })
    },
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
    close: async () => {
      await call('DELETE', '').catch(() => {})
      for (const each of processes) each.kill()
    },
  }
}

type Call = (method: string, path: string, body?: object) => Promise<never>

/** Makes the page as large as asked: the window has a frame of its own. */
async function resize(call: Call, { width, height }: Look) {
  await call('POST', '/window/rect', { x: 0, y: 0, width, height })
  const script = 'return [innerWidth, innerHeight]'
  const size: number[] = await call('POST', '/execute/sync', { script, args: [] })
  const [inside = width, below = height] = size
  await call('POST', '/window/rect', {
    ...{ x: 0, y: 0 },
    ...{ width: width + (width - inside), height: height + (height - below) },
  })
}

const drag = (from: Point, to: Point) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    { type: 'pointerMove', ...whole(from), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerMove', ...whole(to), duration: 200 },
    { type: 'pointerUp', button: 0 },
  ],
})

const whole = ({ x, y }: Point) => ({ x: Math.round(x), y: Math.round(y) })

/** The driver takes a moment until it listens. */
async function begin(driver: string, capabilities: object): Promise<{ sessionId: string }> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await command('POST', `${driver}/session`, { capabilities })
    } catch (problem) {
      if (attempt === 20 || !(problem instanceof TypeError)) throw problem
      await new Promise(done => setTimeout(done, 250))
    }
  }
}

async function command(method: string, url: string, body?: object): Promise<never> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await answer.json()) as { value: { message: string } }
  if (!answer.ok) throw new Error(`WebKit: ${value.message}`)
  return value as never
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
