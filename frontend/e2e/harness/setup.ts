import type { TestProject } from 'vitest/node'
import { findChromium } from './chromium'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string | undefined
    baseUrl: string
  }
}

/** Without a browser the tests are skipped so that nobody overlooks it; E2E_REQUIRED forbids that. */
export default function setup(project: TestProject) {
  const chromium = findChromium()
  const baseUrl = process.env.E2E_BASE_URL ?? 'http://localhost:8080'
  if (!chromium) {
    const words = 'No Chromium was found: the page was NOT tested in a browser. Set CHROMIUM.'
    if (process.env.E2E_REQUIRED === 'true') throw new Error(words)
    console.warn(`\n${'!'.repeat(words.length)}\n${words}\n${'!'.repeat(words.length)}\n`)
  }
  project.provide('chromium', chromium)
  project.provide('baseUrl', baseUrl.replace(/\/$/, ''))
}
