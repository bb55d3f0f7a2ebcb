import { describe, inject, it } from 'vitest'
import { en } from '../src/shared/language/en'
import type { Look } from './harness/engines/engine'
import { findSoftwareCard, firefox } from './harness/engines/firefox'
import { coffee } from './harness/files'
import { Visitor } from './harness/visitor'

const path = firefox.find()

/** In Chromium it is tried by the other files. */
describe.skipIf(!path)('Drawing on the device in Firefox', () => {
  it.skipIf(!findSoftwareCard())('draws what PyTorch draws', async () => {
    await withVisitor('software', async visitor => {
      await visitor.sees('Drawn in')
      await visitor.press(en.placeOf.device)
      await visitor.press('Hayao')
      // Not before the drawing that comes with the weights was drawn right twice.
      await visitor.sees('on this device')
      await visitor.sees(en.staysHere)
      await visitor.seesPicture('coffee, drawn in the style Hayao')
    })
  })

  it('lets the service draw where it finds no graphics card, and says so', async () => {
    await withVisitor('noCard', async visitor => {
      await visitor.sees('Drawn in')
      await visitor.press(en.placeOf.device)
      await visitor.press('Hayao')
      await visitor.sees(`${en.deviceTrouble.missing} ${en.serviceInstead}`)
      await visitor.seesPicture('coffee, drawn in the style Hayao')
    })
  })
})

/** Someone with a photo on the desk. */
async function withVisitor(
  webGpu: NonNullable<Look['webGpu']>,
  does: (visitor: Visitor) => Promise<void>,
) {
  const look = { width: 1280, height: 860, isDark: false }
  const visitor = new Visitor(await firefox.open(path ?? '', { ...look, webGpu }))
  try {
    await visitor.goto(`${inject('baseUrl')}/?size=96&detail=fine`)
    await visitor.choose(coffee)
    await does(visitor)
  } finally {
    await visitor.tab.close()
  }
}
