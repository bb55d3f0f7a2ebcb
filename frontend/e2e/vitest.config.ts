import { defineConfig } from 'vitest/config'

/** The page in a real Chromium against a running service, at E2E_BASE_URL. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: 'harness/setup.ts',
    // One browser at a time: the service draws on the same processors.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
