import { expect, it } from 'vitest'
import { inBrowser, patience } from './harness/browser'
import type { Desk } from './harness/desk'
import { coffee, enormous, type Picture, text, truncated } from './harness/files'

/** Makes the service answer every drawing with a failure until told otherwise. */
async function refuse(desk: Desk, status: number, headers: Record<string, string> = {}) {
  await desk.page.route('**/api/v1/cartoons', route =>
    route.fulfill({ status, headers, contentType: 'application/problem+json', body: '{}' }),
  )
  return () => desk.page.unroute('**/api/v1/cartoons')
}

inBrowser('Failures', ({ open }) => {
  const files: [string, Picture, RegExp][] = [
    ['a file that is no picture', text, /Not taken: letter.jpg/],
    ['a photo that is cut off', truncated, /damaged or incomplete/],
    ['a picture of too many pixels', enormous, /too large/],
  ]
  for (const [what, file, words] of files) {
    it(`tells what is wrong with ${what}, and goes on with the next`, async () => {
      const desk = await open()
      await desk.choose(file)
      await desk.alert().filter({ hasText: words }).waitFor()
      await expect.poll(() => desk.progress().count()).toBe(0)

      await desk.choose(coffee)
      await desk.drawn().waitFor()
      await expect.poll(() => desk.alert().count()).toBe(0)
    })
  }

  it('takes a dismissed failure away, and with it the file nobody can read', async () => {
    const desk = await open()
    await desk.choose(truncated)
    await desk.alert().waitFor()
    await desk.button('Dismiss').click()
    await desk.button('Choose a photo').waitFor()
    await expect.poll(() => desk.alert().count()).toBe(0)
  })

  it('waits as long as a full service says, then draws', async () => {
    const desk = await open()
    const relent = await refuse(desk, 503, { 'Retry-After': '2' })
    await desk.choose(coffee)
    const bar = desk.page.getByRole('progressbar', { name: /service is full.* [12] second/ })
    await bar.waitFor()
    await relent()
    await desk.drawn().waitFor()
    await expect.poll(() => desk.progress().count()).toBe(0)
    // The previews waited as well.
    await desk.page.locator('[data-waiting=true]').first().waitFor({ state: 'detached' })
  })

  it('waits out the limit for one person', async () => {
    const desk = await open()
    const relent = await refuse(desk, 429, { 'Retry-After': '1' })
    await desk.choose(coffee)
    await desk.page.getByRole('progressbar', { name: /drawn a lot/ }).waitFor()
    await relent()
    await desk.drawn().waitFor()
  })

  it('says so when the drawing takes too long, and tries again when asked', async () => {
    const desk = await open()
    const relent = await refuse(desk, 504)
    await desk.choose(coffee)
    await desk.alert().filter({ hasText: 'took too long' }).waitFor()
    await relent()
    await desk.button('Try again').click()
    await desk.drawn().waitFor()
    await expect.poll(() => desk.alert().count()).toBe(0)
  })

  it('keeps the photo when the service breaks', async () => {
    const desk = await open()
    await refuse(desk, 500)
    await desk.choose(coffee)
    await desk.alert().filter({ hasText: 'went wrong' }).waitFor()
    await desk.page.getByRole('img', { name: 'The photo coffee' }).waitFor()
    await desk.button('Dismiss').click()
    await desk.button('Draw it').waitFor()
    await expect.poll(() => desk.alert().count()).toBe(0)
  })

  it('notices being offline and goes on by itself when the connection is back', async () => {
    const desk = await open()
    await desk.page.context().setOffline(true)
    await desk.choose(coffee)
    await desk.alert().filter({ hasText: 'You are offline' }).waitFor()
    await desk.page.context().setOffline(false)
    await desk.drawn().waitFor({ timeout: patience })
    await expect.poll(() => desk.alert().count()).toBe(0)
  })
})
