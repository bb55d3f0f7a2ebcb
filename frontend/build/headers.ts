import type { Plugin } from 'vite'

/** What the jar says of its page; a service elsewhere is one more place to connect to. */
const policy = (connect: string) =>
  `default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:;${connect} object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/**
 * Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages send along, where the page is built for one:
 * with the service's address, or an empty one.
 */
export function headers(service: string | undefined): Plugin {
  return {
    name: 'headers',
    apply: 'build',
    generateBundle: {
      // After the list of what the service worker keeps: hosts do not serve this file.
      order: 'post',
      handler() {
        if (service === undefined) return
        const connect = service && ` connect-src 'self' ${new URL(service).origin};`
        const source = `/*
  Content-Security-Policy: ${policy(connect)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(self), microphone=(), geolocation=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`
        this.emitFile({ type: 'asset', fileName: '_headers', source })
      },
    },
  }
}
