import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { inBrowser } from './harness/browser'
import { coffee } from './harness/files'
import { Gate } from './harness/gate'

inBrowser('A service that can be cut off', ({ open }) => {
  let gate: Gate
  let address: string

  beforeEach(async () => {
    gate = new Gate(inject('baseUrl'))
    address = await gate.open()
  })
  afterEach(() => gate.shut())

  it('cancels on the service too, and draws again when asked', async () => {
    const desk = await open({ at: address })
    gate.hold()
    await desk.choose(coffee)
    await desk.progress().waitFor()
    await desk.button('Cancel').click()
    await desk.page.getByText('Cancelled.').waitFor()
    expect(await desk.progress().count()).toBe(0)
    await expect.poll(() => gate.abandoned).toBeGreaterThan(0)

    gate.release()
    await desk.button('Draw it').click()
    await desk.drawn().waitFor()
  })

  it('says so when the service is killed in the middle of a drawing, and recovers when it is back', async () => {
    const desk = await open({ at: address })
    gate.hold()
    await desk.choose(coffee)
    await desk.progress().waitFor()
    await gate.shut()
    await desk.alert().filter({ hasText: 'does not answer' }).waitFor()
    expect(await desk.progress().count()).toBe(0)
    await desk.page.getByRole('img', { name: 'The photo coffee' }).waitFor()

    await gate.open()
    await desk.drawn().waitFor()
    expect(await desk.alert().count()).toBe(0)
  })

  it('drops the previews of a photo that is no longer shown', async () => {
    const desk = await open({ at: address })
    gate.hold()
    await desk.choose(coffee)
    await desk.progress().waitFor()
    const styles = await (await fetch(`${inject('baseUrl')}/api/v1/styles`)).json()
    const all = styles.length + 1
    await expect.poll(() => gate.waiting).toBe(all)
    await desk.choose({ ...coffee, name: 'other.jpg' })
    await expect.poll(() => gate.abandoned).toBe(all)
  })
})
