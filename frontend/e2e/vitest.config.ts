import { defineConfig } from 'vitest/config'

/** The page in a real Chromium against a running service, at E2E_BASE_URL. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: 'harness/setup.ts',
    // Two browsers at a time: each waits as often as it works. More would wait for the service's drawings alone.
    maxWorkers: 2,
    // A busy machine is slow, not broken.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
