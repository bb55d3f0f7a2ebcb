import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { inBrowser } from './harness/browser'
import { cat, coffee } from './harness/files'
import { Gate } from './harness/gate'

inBrowser('Nothing is lost', ({ open }) => {
  let gate: Gate
  beforeEach(() => {
    gate = new Gate(inject('baseUrl'))
  })
  afterEach(() => gate.shut())

  it('asks before a page with work on it is left, and no more once it is saved', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    // Browsers ask only those who have touched the page.
    await desk.page.mouse.click(5, 5)
    const asked = desk.page.waitForEvent('dialog')
    void desk.page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await desk.download()
    await Promise.all([desk.page.waitForEvent('close'), desk.page.close({ runBeforeUnload: true })])
  })

  it('keeps the photos when a part of the page breaks, and goes on with them', async () => {
    const desk = await open()
    desk.expectErrors()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.page.evaluate(() => {
      const { drawImage } = CanvasRenderingContext2D.prototype
      Object.assign(window, {
        mend: () => Object.assign(CanvasRenderingContext2D.prototype, { drawImage }),
      })
      CanvasRenderingContext2D.prototype.drawImage = () => {
        throw new Error('This is a test of a broken page.')
      }
    })
    await desk.page.getByRole('slider', { name: 'Strength' }).fill('50')
    await desk.alert().filter({ hasText: 'Your photos are still here' }).waitFor()
    await desk.page.evaluate(() => (window as unknown as { mend: () => void }).mend())
    await desk.button('Go on').click()
    await desk.page.getByRole('img', { name: /^coffee, drawn/ }).waitFor()
  })

  it('says so when a part of the page does not load, and loses nothing', async () => {
    const desk = await open()
    desk.expectErrors()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    await desk.page.route('**/assets/CurlDialog*', route => route.fulfill({ status: 404 }))
    await desk.button('Do this with curl').click()
    await desk.alert().filter({ hasText: 'did not load' }).waitFor()
    await desk.button('Close').click()
    await desk.page.getByRole('img', { name: /^coffee, drawn/ }).waitFor()
  })

  it('goes on in its old version when a new one is there, which waits to be asked', async () => {
    const address = await gate.open()
    const desk = await open({ at: address, serviceWorkers: 'allow' })
    await desk.page.evaluate(() => navigator.serviceWorker.ready)
    await desk.page.reload()
    await desk.page.waitForFunction(() => Boolean(navigator.serviceWorker.controller))
    await desk.choose(coffee)
    await desk.drawn().waitFor()

    // Another version lies on the server, and the files of the old one are gone.
    gate.replace('/sw.js', old => `${old}\n// The next version.`)
    gate.remove(/assets\/CurlDialog/)
    await desk.page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await desk.page.getByText('A new version of this page is there.').waitFor()
    await desk.button('Do this with curl').click()
    await desk.page.getByText('curl http').waitFor()
    await desk.button('Close').click()
    await desk.page.getByRole('img', { name: /^coffee, drawn/ }).waitFor()

    desk.page.on('dialog', dialog => dialog.accept())
    await Promise.all([desk.page.waitForEvent('load'), desk.button('Reload').click()])
    await desk.page.getByRole('heading', { name: /drawn as a cartoon/ }).waitFor()
    expect(await desk.page.getByText('A new version').count()).toBe(0)
  })

  it('keeps photos and cartoons through Back and Forward', async () => {
    const desk = await open()
    await desk.choose(coffee, cat)
    await desk.drawn().waitFor()
    await desk.page.goBack()
    await desk.button('Back to your 2 photos').waitFor()
    await desk.page.goForward()
    await desk.page.getByRole('img', { name: /^coffee, drawn/ }).waitFor()
  })

  it('starts again when asked to, after a question', async () => {
    const desk = await open()
    await desk.choose(coffee)
    await desk.drawn().waitFor()
    const questions: string[] = []
    desk.page.on('dialog', dialog => {
      questions.push(dialog.message())
      return dialog.accept()
    })
    await desk.button('Start again').click()
    await desk.button('Choose a photo').waitFor()
    expect(questions).toHaveLength(1)
    expect(await desk.button(/^Back to/).count()).toBe(0)
  })
})
