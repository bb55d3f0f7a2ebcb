import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe looks at that another colour scheme can change. */
const aboutColor = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with the page as it stands, in light and in dark colours, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const found = await violationsOf(page, {})
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...found, ...(await violationsOf(page, { runOnly: aboutColor }))]
}

async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  // Evaluated rather than added as a script tag, which a content security policy would refuse.
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) {
    const { readFileSync } = await import('node:fs')
    await page.evaluate(readFileSync(source, 'utf8'))
  }
  // Colors that are on their way, to the other scheme for instance, are nobody's to read.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(animation => Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)))
        .map(animation => animation.finished.catch(() => undefined)),
    ),
  )
  const results: AxeResults = await page.evaluate(
    options =>
      (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(
        options,
      ),
    options,
  )
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(node => node.html).join(' | ')})`,
  )
}
