import { expect, it } from 'vitest'
import { violations } from './harness/axe'
import { inBrowser } from './harness/browser'
import { cat, coffee, text } from './harness/files'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

inBrowser('Access', ({ open }) => {
  for (const [screen, size] of [
    ['desktop', {}],
    ['phone', phone],
  ] as const) {
    it(`has no violations in any state, light and dark, ${screen}`, async () => {
      const desk = await open({ ...size })
      const found: Record<string, string[]> = {}
      found.empty = await violations(desk.page)
      await desk.button('Credits').click()
      found.credits = await violations(desk.page)
      await desk.button('Close').click()

      // Held back so that the state lasts; failed at the end so that it is over.
      let answer = () => {}
      await desk.page.route('**/api/v1/cartoons', route => {
        answer = () => void route.fulfill({ status: 500, body: '' })
      })
      await desk.choose(coffee)
      await desk.progress().waitFor()
      found.drawing = await violations(desk.page)
      await desk.button('Cancel').click()
      found.cancelled = await violations(desk.page)
      answer()
      await desk.page.unroute('**/api/v1/cartoons')
      await desk.button('Draw it').click()
      await desk.drawn().waitFor()
      found.done = await violations(desk.page)
      await desk.choose(text)
      await desk.alert().waitFor()
      found.failed = await violations(desk.page)
      expect(found).toEqual({
        empty: [],
        credits: [],
        drawing: [],
        cancelled: [],
        done: [],
        failed: [],
      })
    })
  }

  it('can be used with the keyboard alone', async () => {
    const desk = await open()
    const { keyboard } = desk.page
    const reach = async (name: RegExp) => {
      for (let press = 0; press < 40; press++) {
        await keyboard.press('Tab')
        const at = await desk.page.evaluate(() => {
          // Before the page has the focus it is the body that has it, and the body holds every name.
          const element = document.activeElement === document.body ? null : document.activeElement
          const label = element instanceof HTMLInputElement && element.labels?.[0]?.textContent
          return element?.ariaLabel || label || element?.textContent || ''
        })
        const image = await desk.page.evaluate(
          () => document.activeElement?.querySelector('img')?.alt ?? '',
        )
        if (name.test(at) || name.test(image)) return
      }
      throw new Error(`The Tab key never reached ${name}`)
    }
    await desk.page.getByRole('img', { name: 'A cup of coffee' }).waitFor()
    await reach(/A cup of coffee/)
    await keyboard.press('Enter')
    await desk.drawn().waitFor()

    await reach(/Divider/)
    const from = Number(await desk.divider().inputValue())
    await keyboard.press('ArrowRight')
    await keyboard.press('ArrowRight')
    expect(Number(await desk.divider().inputValue())).toBe(from + 2)
    await keyboard.press('+')
    await desk.page.getByText('150%').waitFor()
    await keyboard.press('0')

    await reach(/Shinkai/)
    await keyboard.press('ArrowDown')
    await desk.page.getByRole('img', { name: /^coffee, drawn in the style (?!Shinkai)/ }).waitFor()
    await desk.drawn().waitFor()

    await reach(/^Download/)
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      keyboard.press('Enter'),
    ])
    expect(download.suggestedFilename()).toMatch(/^coffee-.*\.png$/)
  })

  it('fits a phone: nothing too small for a finger, and nothing to the side, with text twice as large too', async () => {
    const desk = await open({ ...phone })
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    const { overflow, small } = await desk.page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('button, select, label:has(input)')]
        .map(element => ({ box: element.getBoundingClientRect(), html: element.outerHTML }))
        .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({ html }) => html.slice(0, 120)),
    }))
    expect(overflow).toBe(0)
    expect(small).toEqual([])
    expect((await desk.download()).name).toBe('coffee-shinkai-96.png')

    const overflowOfLargeText = await desk.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth - innerWidth
    })
    expect(overflowOfLargeText).toBe(0)
  })

  it('leaves Ctrl with plus, minus and zero to the browser', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.divider().focus()
    const zoomed = desk.button(/Fit to view/)
    for (const key of ['+', '-', '0']) {
      const isTaken = await desk.page.evaluate(key => {
        const event = new KeyboardEvent('keydown', {
          key,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        })
        return !document.activeElement?.dispatchEvent(event)
      }, key)
      expect(isTaken).toBe(false)
    }
    expect(await zoomed.textContent()).toBe('100%')
  })

  it('shows in forced colours what is chosen', async () => {
    const desk = await open({ forcedColors: 'active' })
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    const outlines = await desk.page.evaluate(() =>
      [...document.querySelectorAll('label:has(:checked)')].map(
        each => getComputedStyle(each).outlineStyle,
      ),
    )
    expect(outlines.length).toBeGreaterThan(1)
    expect(new Set(outlines)).toEqual(new Set(['solid']))
  })

  it('keeps the focus near what was removed, cancelled or dismissed', async () => {
    const desk = await open()
    await desk.choose(coffee, cat, { ...coffee, name: 'third.jpg' })
    await desk.drawn().waitFor()
    await desk.button('The photo third').waitFor()
    const focused = () =>
      desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await desk.button('Remove coffee').focus()
    await desk.page.keyboard.press('Enter')
    await expect.poll(focused).toBe('The photo chelsea')

    await desk.button('Use the camera').focus()
    await desk.page.keyboard.press('Enter')
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(focused).toBe('Use the camera')
    desk.page.on('dialog', dialog => dialog.accept())
    await desk.button('Start again').click()
    await desk.button('Choose a photo').waitFor()
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  })

  it('speaks the browser’s language', async () => {
    const french = await open({ locale: 'fr-CH' })
    await french.page.getByRole('heading', { name: /dessinée/ }).waitFor()
    const chinese = await open({ locale: 'zh-CN' })
    await chinese.page.getByRole('heading', { name: '把照片变成漫画' }).waitFor()
    expect(await chinese.page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  })
})
