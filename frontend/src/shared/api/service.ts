import type { components } from './schema.gen'

export type Style = components['schemas']['StyleView']
export type CartoonRequest = Omit<components['schemas']['CartoonForm'], 'image'>
export type Tier = CartoonRequest['tier']
export type Colors = CartoonRequest['colors']
export type Format = NonNullable<CartoonRequest['format']>

/** Beside the page when the service itself serves it, also under a path; else where the service is. */
const base = import.meta.env.VITE_API_BASE ?? '.'

export const cartoonsUrl = `${base}/api/v1/cartoons`
export const stylesUrl = `${base}/api/v1/styles`
