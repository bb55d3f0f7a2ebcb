import { networkInterfaces } from 'node:os'

/**
 * Where the page is tried: at localhost, which browsers trust, and at this machine's own address over
 * plain http, which they do not. That is how it looks from a phone on the same network.
 */
export function addresses(baseUrl: string): [string, string][] {
  const own = Object.values(networkInterfaces())
    .flat()
    .find(each => each && !each.internal && each.family === 'IPv4')
  const url = new URL(baseUrl)
  if (own) url.hostname = own.address
  const insecure: [string, string][] = own
    ? [['from another machine', url.origin + url.pathname.replace(/\/$/, '')]]
    : []
  return [['at localhost', baseUrl], ...insecure]
}
