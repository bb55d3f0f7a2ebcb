import type { components } from './schema.gen'

export type Style = components['schemas']['StyleView']
type Form = components['schemas']['CartoonForm']
export type Tier = Form['tier']
export type Colors = Form['colors']
export type Format = NonNullable<Form['format']>
/** How closely the drawing follows the photo. */
export type Detail = Form['detail']
/** Longer side in pixels, or the photo's own. */
export type Size = number | 'full'

/** The fields of a drawing's order; what is left out is the service's default. */
export interface CartoonRequest {
  style: string
  size: Size
  tier: Tier
  strength: number
  colors: Colors
  format: Format
  detail?: Detail
}

/** Beside the page when the service itself serves it, also under a path; else where the service is; empty for none. */
const base = import.meta.env.VITE_API_BASE ?? '.'

/** Without one, photos are drawn on the visitor's device alone. */
export const hasService = base !== ''

/** Whether browsers ask the service for leave before unusual requests. */
export const isElsewhere =
  new URL(base, globalThis.location?.href ?? 'http://localhost').origin !==
  (globalThis.location?.origin ?? 'http://localhost')

export const serviceUrl = `${base}/api/v1`
export const cartoonsUrl = `${base}/api/v1/cartoons`
export const stylesUrl = `${base}/api/v1/styles`
