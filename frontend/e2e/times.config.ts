import { defineConfig } from 'vitest/config'
import config from './vitest.config.ts'

/** What drawing on the device takes, told and not tested: `npm run times`. */
export default defineConfig({ test: { ...config.test, include: ['times.ts'] } })
