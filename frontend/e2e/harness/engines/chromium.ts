import { findChromium, launchChromium } from '../chromium'
import type { Engine } from './engine'

export const chromium: Engine = {
  name: 'Chromium',
  find: findChromium,
  async open(path, { width, height, isDark }) {
    const browser = await launchChromium(path)
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: isDark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
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
