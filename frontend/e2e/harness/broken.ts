import type { Page } from 'playwright-core'

/** Lets the page draw on its device, as its visitor chose, where graphics fail in this way. */
export async function drawingWith(page: Page, breakage: () => void) {
  await page.addInitScript(() => localStorage.setItem('cartoonify.place', '{"chosen":"device"}'))
  await page.route('**/device.worker*.js', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: `(${breakage})();\n${await answer.text()}` })
  })
}
