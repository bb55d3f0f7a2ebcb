import type { TestProject } from 'vitest/node'
import { addresses } from './addresses'
import { findChromium } from './chromium'
import { engines } from './engines/engines'
import { findSoftwareCard } from './engines/firefox'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string | undefined
    baseUrl: string
  }
}

/** What cannot be tested here is said so that nobody overlooks it; E2E_REQUIRED makes a failure of it. */
export default function setup(project: TestProject) {
  const baseUrl = (process.env.E2E_BASE_URL ?? 'http://localhost:8080').replace(/\/$/, '')
  const missing = engines
    .filter(engine => !engine.find())
    .map(({ name }) => `No ${name} was found: the page was NOT tested in it.`)
  if (addresses(baseUrl).length < 2)
    missing.push('This machine has no network: the page was NOT tried over plain http.')
  if (!findSoftwareCard())
    missing.push('No graphics card in software was found: WebGPU was NOT tested in Firefox.')
  if (missing.length > 0) tell(missing)
  project.provide('chromium', findChromium())
  project.provide('baseUrl', baseUrl)
}

function tell(lines: readonly string[]) {
  if (process.env.E2E_REQUIRED === 'true') throw new Error(lines.join(' '))
  const bar = '!'.repeat(Math.max(...lines.map(line => line.length)))
  console.warn(`\n${[bar, ...lines, bar].join('\n')}\n`)
}
