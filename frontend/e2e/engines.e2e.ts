import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { addresses } from './harness/addresses'
import { engines } from './harness/engines/engines'
import { avif, cat, coffee, heic, text } from './harness/files'
import { Gate } from './harness/gate'
import { Visitor } from './harness/visitor'

const desktop = { width: 1280, height: 860, isDark: false }

for (const engine of engines) {
  const path = engine.find()
  describe.skipIf(!path)(`In ${engine.name}`, () => {
    let visitor: Visitor

    beforeEach(async () => {
      visitor = new Visitor(await engine.open(path ?? '', desktop))
    })
    afterEach(() => visitor?.tab.close())

    for (const [where, address] of addresses(inject('baseUrl'))) {
      it(`${where}: a photo becomes a cartoon to download, in another style and type too`, async () => {
        await visitor.goto(address)
        await visitor.sees('Your photo, drawn as a cartoon.')
        await visitor.choose(coffee)
        await visitor.sees('Drawn in')
        await visitor.seesPicture('coffee, drawn in the style Shinkai')
        const drawn = await visitor.saves('Download')
        expect(drawn).toMatchObject({ name: 'coffee-shinkai-1080.png', type: 'image/png' })
        expect(drawn.head.slice(1, 4)).toBe('PNG')

        await visitor.press('Hayao')
        await visitor.seesPicture('coffee, drawn in the style Hayao')
        await visitor.set('Strength', '150')
        await visitor.set('File', 'jpeg')
        const stronger = await visitor.saves('Download')
        expect(stronger).toMatchObject({ name: 'coffee-hayao-1080.jpg', type: 'image/jpeg' })
        expect(stronger.head.slice(0, 2)).toBe('\xff\xd8')
      })

      it(`${where}: a file that is no picture does not stop the next, and both come in one ZIP`, async () => {
        await visitor.goto(address)
        await visitor.choose(text, coffee, cat)
        await visitor.sees('Not taken: letter.jpg')
        await visitor.press('Dismiss')
        await visitor.seesNo('Not taken')
        const all = await visitor.saves('Download all 2 as ZIP')
        expect(all).toMatchObject({ name: 'cartoons.zip', type: 'application/zip' })
        expect(all.head.slice(0, 2)).toBe('PK')
        expect(all.size).toBeGreaterThan(100_000)
      })

      it(`${where}: photos that the service does not read are drawn`, async () => {
        await visitor.goto(address)
        await visitor.choose(avif)
        await visitor.seesPicture('coffee, drawn')
        await visitor.sees('Drawn in')
        await visitor.choose(heic)
        await visitor.seesPicture('IMG_0001, drawn')
        await visitor.sees('Drawn in')
      })
    }

    it('the divider follows the hand', async () => {
      await visitor.goto(inject('baseUrl'))
      await visitor.choose(coffee)
      await visitor.sees('Drawn in')
      await visitor.seesPicture('coffee, drawn')
      await visitor.tab.drag(await visitor.pointOf(0.5, 0.4), await visitor.pointOf(0.2, 0.4))
      expect(await visitor.divider()).toBeCloseTo(20, -1)
    })

    it('Back closes the desk and loses nothing', async () => {
      await visitor.goto(inject('baseUrl'))
      await visitor.choose(coffee)
      await visitor.sees('Drawn in')
      await visitor.tab.run(() => history.back(), undefined)
      await visitor.press('Back to your 1 photo')
      await visitor.seesPicture('coffee, drawn')
    })

    it('a service that is killed and comes back draws on', async () => {
      const gate = new Gate(inject('baseUrl'))
      await visitor.goto(await gate.open())
      gate.hold()
      await visitor.choose(coffee)
      await expect.poll(() => gate.waiting, { timeout: 20_000 }).toBeGreaterThan(0)
      await gate.shut()
      await visitor.sees('The service does not answer.')
      await gate.open()
      await visitor.sees('Drawn in')
      await visitor.seesNo('The service does not answer.')
      await gate.shut()
    })
  })
}
