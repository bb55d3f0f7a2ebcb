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
    await expect.poll(() => gate.waiting).toBe(1)
    await desk.button('Cancel').click()
    await desk.page.getByText('Cancelled.').waitFor()
    await expect.poll(() => desk.progress().count()).toBe(0)
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
    await expect.poll(() => desk.progress().count()).toBe(0)
    await desk.page.getByRole('img', { name: 'The photo coffee' }).waitFor()

    await gate.open()
    await desk.drawn().waitFor()
    await expect.poll(() => desk.alert().count()).toBe(0)
  })

  it('asks for the drawing before its previews, and drops those of a photo no longer shown', async () => {
    const desk = await open({ at: address })
    gate.hold()
    await desk.choose(coffee)
    await expect.poll(() => gate.waiting).toBe(1)
    gate.letThrough()
    await desk.drawn().waitFor()
    const styles = await (await fetch(`${inject('baseUrl')}/api/v1/styles`)).json()
    // The style that was drawn needs no preview.
    const previews = styles.length - 1
    await expect.poll(() => gate.waiting).toBe(previews)
    await desk.choose({ ...coffee, name: 'other.jpg' })
    await expect.poll(() => gate.abandoned).toBe(previews)
  })

  it('sends a large photo reduced', async () => {
    const desk = await open({ at: address, path: '/' })
    const large = await desk.page.evaluate(() => {
      const canvas = document.createElement('canvas')
      canvas.width = 2400
      canvas.height = 1800
      const context = canvas.getContext('2d')
      for (let at = 0; context && at < 1200; at++) {
        context.fillStyle = `hsl(${(at * 37) % 360} 80% ${30 + (at % 50)}%)`
        context.fillRect((at * 53) % 2400, (at * 97) % 1800, 90, 60)
      }
      return canvas.toDataURL('image/jpeg', 1).split(',')[1] ?? ''
    })
    const buffer = Buffer.from(large, 'base64')
    expect(buffer.length).toBeGreaterThan(500_000)
    await desk.choose({ name: 'large.jpg', mimeType: 'image/jpeg', buffer })
    await desk.drawn().waitFor()
    expect(gate.heaviest).toBeGreaterThan(10_000)
    expect(gate.heaviest).toBeLessThan(buffer.length / 3)
  })
})
