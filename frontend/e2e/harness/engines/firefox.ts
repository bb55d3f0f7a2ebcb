import { launch } from 'puppeteer-core'
import { findProgram } from '../find'
import type { Engine } from './engine'

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** Firefox as it is installed, by WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  find: () => findProgram('FIREFOX', usualPlaces),
  async open(path, { width, height, isDark }) {
    const browser = await launch({
      browser: 'firefox',
      executablePath: path,
      headless: true,
      extraPrefsFirefox: {
        'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
        'ui.prefersReducedMotion': 1,
        'network.proxy.type': 0,
        'dom.disable_beforeunload': true,
      },
    })
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
