import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { headers } from './build/headers.ts'
import { shell } from './build/shell.ts'

/** Where `npm run dev` finds a running service. */
const service = process.env.CARTOONIFY_SERVICE ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react(), shell(), headers(process.env.VITE_API_BASE)],
  // Assets are addressed from where the page lies, so that a context path works.
  base: './',
  build: {
    // The browsers that the README promises.
    target: ['chrome111', 'edge111', 'firefox121', 'safari16.4'],
    // Safari knows preloading from 17; before, it loads two small files one after the other.
    modulePreload: { polyfill: false },
    // Nothing inlined as data: a strict content security policy holds for every asset.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(
      // The host stays the page's own, so that the service takes its requests for its own page's.
      ['/api', '/transform', '/v3', '/swagger-ui'].map(path => [
        path,
        { target: service, changeOrigin: false },
      ]),
    ),
  },
  test: {
    // Tests of pages ask for jsdom in their first line; it takes a second a file.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
})
