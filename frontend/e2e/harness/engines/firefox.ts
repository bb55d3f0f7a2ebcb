import { dirname } from 'node:path'
import { type Browser, launch } from 'puppeteer-core'
import { findProgram } from '../find'
import type { Engine, Look } from './engine'

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** Chromium's graphics card in software, for whoever speaks Vulkan. */
export const findSoftwareCard = () =>
  findProgram('VK_ICD_FILENAMES', ['/usr/lib/chromium/vk_swiftshader_icd.json'])

/** Not on by itself on Linux, and not meant for a card in software. */
const webGpuOn = { 'dom.webgpu.enabled': true, 'gfx.webgpu.ignore-blocklist': true }

/** Where the card is, and Vulkan itself for machines without it. */
function environment(webGpu: Look['webGpu']): NodeJS.ProcessEnv {
  const card = webGpu === 'software' && findSoftwareCard()
  if (!card) return process.env
  return { ...process.env, VK_ICD_FILENAMES: card, LD_LIBRARY_PATH: dirname(card) }
}

type Wishes = Partial<Pick<Look, 'isDark' | 'webGpu'>>

export function launchFirefox(path: string, { isDark, webGpu }: Wishes): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    env: environment(webGpu),
    extraPrefsFirefox: {
      ...(webGpu && webGpuOn),
      'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
      'ui.prefersReducedMotion': 1,
      'network.proxy.type': 0,
      'dom.disable_beforeunload': true,
    },
  })
}

/** Firefox as it is installed, by WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  find: () => findProgram('FIREFOX', usualPlaces),
  async open(path, { width, height, ...wishes }) {
    const browser = await launchFirefox(path, wishes)
    const page = await browser.newPage()
    await page.setViewport({ width, height })
    return {
      goto: async url => void (await page.goto(url)),
      run: (task, given) => page.evaluate(task as never, given as never),
      drag: async (from, to) => {
        await page.mouse.move(from.x, from.y)
        await page.mouse.down()
        await page.mouse.move(to.x, to.y, { steps: 4 })
        await page.mouse.up()
      },
      screenshot: () => page.screenshot(),
      close: () => browser.close(),
    }
  },
}
