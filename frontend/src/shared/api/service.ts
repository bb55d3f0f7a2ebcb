import type { components } from './schema.gen'

export type Style = components['schemas']['StyleView']
export type CartoonRequest = Omit<components['schemas']['CartoonForm'], 'image'>
export type Tier = CartoonRequest['tier']
export type Colors = CartoonRequest['colors']
export type Format = NonNullable<CartoonRequest['format']>

/** Empty when the service itself serves the page; the service's address when the page lives elsewhere. */
const base = import.meta.env.VITE_API_BASE ?? ''

export const cartoonsUrl = `${base}/api/v1/cartoons`
export const stylesUrl = `${base}/api/v1/styles`
