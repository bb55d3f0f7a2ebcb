import { askFor } from './ask'
import { Failure } from './failure'
import { nameKeyHeader } from './key'
import type { components } from './schema.gen'
import { type Style, serviceUrl, stylesUrl } from './service'

/** Moving pictures and albums: what is read and written of them, and how long they are kept. */
export type JobCapabilities = components['schemas']['JobCapabilities']

/** What the service can do, as it says itself; see `GET /api/v1`. */
export type Capabilities = Omit<components['schemas']['Capabilities'], 'version' | 'links'>

/** What a service could do before it could tell. */
const before: Capabilities = {
  formats: {
    read: ['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/bmp', 'image/gif'],
    write: ['image/png', 'image/jpeg', 'image/webp'],
  },
  sizes: { min: 64, max: 2048, default: 1080, full: false },
  strength: { min: 0, max: 2, default: 1 },
  details: { values: [], default: 'balanced' },
  colors: ['style', 'photo'],
  tiers: ['fast', 'original'],
  limits: { maxBytes: 64 * 2 ** 20, maxPixels: 50_000_000 },
  keys: { required: false, header: 'X-API-Key' },
}

export interface Service {
  capabilities: Capabilities
  styles: readonly Style[]
}

/** What the service can do, and what it draws. */
export async function fetchService(signal: AbortSignal): Promise<Service> {
  const capabilities = await askFor<Capabilities>(serviceUrl, signal).catch(problem => {
    if (problem instanceof Failure && problem.kind === 'refused') return before
    throw problem
  })
  nameKeyHeader(capabilities.keys.header)
  return { capabilities, styles: await askFor<Style[]>(stylesUrl, signal) }
}

/** As long as it has not answered. */
export const unknownService: Service = { capabilities: before, styles: [] }
