import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { addresses } from './harness/addresses'
import { engines } from './harness/engines/engines'
import { avif, cat, coffee, heic, text } from './harness/files'
import { Gate } from './harness/gate'
import { gif } from './harness/gif'
import { Visitor } from './harness/visitor'

const desktop = { width: 1280, height: 860, isDark: false }

for (const engine of engines) {
  const path = engine.find()
  // Everything else is tried in Chromium at localhost by the other files.
  const isTriedElsewhere = engine.name === 'Chromium'
  const wheres = addresses(inject('baseUrl')).slice(isTriedElsewhere ? 1 : 0)
  describe.skipIf(!path)(`In ${engine.name}`, () => {
    let visitor: Visitor

    beforeEach(async () => {
      visitor = new Visitor(await engine.open(path ?? '', desktop))
    })
    afterEach(() => visitor?.tab.close())

    for (const [where, address] of wheres) {
      it(`${where}: photos of all kinds become cartoons, to download one by one and in one ZIP`, async () => {
        await visitor.goto(`${address}/?size=450`)
        await visitor.sees('Your photo, drawn as a cartoon.')
        await visitor.choose(text, coffee, cat)
        await visitor.sees('Not taken: letter.jpg')
        await visitor.press('Dismiss')
        await visitor.seesNo('Not taken')
        await visitor.sees('Drawn in')
        await visitor.seesPicture('coffee, drawn in the style Shinkai')
        const drawn = await visitor.saves('Download')
        expect(drawn).toMatchObject({ name: 'coffee-shinkai-450.png', type: 'image/png' })
        expect(drawn.head.slice(1, 4)).toBe('PNG')
        const all = await visitor.saves('Download all 2 as ZIP')
        expect(all).toMatchObject({ name: 'cartoons.zip', type: 'application/zip' })
        expect(all.head.slice(0, 2)).toBe('PK')
        expect(all.size).toBeGreaterThan(100_000)

        await visitor.press('Hayao')
        await visitor.seesPicture('coffee, drawn in the style Hayao')
        await visitor.set('Strength', '150')
        await visitor.set('File', 'jpeg')
        const stronger = await visitor.saves('Download')
        expect(stronger).toMatchObject({ name: 'coffee-hayao-450.jpg', type: 'image/jpeg' })
        expect(stronger.head.slice(0, 2)).toBe('\xff\xd8')
        // The service need not read what the browser can.
        await visitor.choose({ ...avif, name: 'modern.avif' })
        await visitor.seesPicture('modern, drawn')
        await visitor.choose(heic)
        await visitor.seesPicture('IMG_0001, drawn')
      })
    }

    it('a GIF becomes a job, plays drawn beside the original, and is found by its link', async () => {
      const [, address] = wheres[0] ?? []
      await visitor.goto(`${address}/?size=450`)
      await visitor.sees('GIFs, films or a ZIP')
      await visitor.choose(gif('wave.gif', 64, 48, 6))
      await visitor.sees('Your clip is sent to the service: clips are not drawn on this device.')
      await visitor.seesPicture('wave.gif, as it came')
      await visitor.press('Send and draw the clip')
      await visitor.sees('Drawn.')
      await visitor.seesPicture('wave-shinkai.gif, drawn')
      const drawn = await visitor.saves('Download')
      expect(drawn).toMatchObject({ name: 'wave-shinkai.gif', type: 'image/gif' })
      expect(drawn.head.slice(0, 4)).toBe('GIF8')
      const link = await visitor.tab.run(() => location.href, undefined)
      expect(link).toContain('job=')
      await visitor.goto('about:blank')
      await visitor.goto(link)
      await visitor.sees('Drawn.')
      await visitor.seesPicture('wave-shinkai.gif, drawn')
    })

    it.skipIf(isTriedElsewhere)(
      'a killed service that comes back draws on, the divider follows the hand, and Back loses nothing',
      async () => {
        const gate = new Gate(inject('baseUrl'))
        await visitor.goto(`${await gate.open()}/?size=450`)
        gate.hold()
        await visitor.choose(coffee)
        await expect.poll(() => gate.waiting).toBeGreaterThan(0)
        await gate.shut()
        await visitor.sees('The service does not answer.')
        await gate.open()
        await visitor.sees('Drawn in')
        await visitor.seesNo('The service does not answer.')
        await visitor.seesPicture('coffee, drawn')

        await visitor.tab.drag(await visitor.pointOf(0.5, 0.4), await visitor.pointOf(0.2, 0.4))
        expect(await visitor.divider()).toBeCloseTo(20, -1)
        await visitor.tab.run(() => history.back(), undefined)
        await visitor.press('Back to your 1 photo')
        await visitor.seesPicture('coffee, drawn')
        await gate.shut()
      },
    )
  })
}
