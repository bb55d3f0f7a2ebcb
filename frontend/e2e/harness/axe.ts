import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong with the page as it stands, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script tag, which a content security policy would refuse.
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) {
    const { readFileSync } = await import('node:fs')
    await page.evaluate(readFileSync(source, 'utf8'))
  }
  const results: AxeResults = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(node => node.html).join(' | ')})`,
  )
}
