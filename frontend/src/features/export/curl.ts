import type { Order } from '../settings/settings'
import type { Finish } from './encode'

/** The command that asks the service for the same drawing. */
export function curlOf(
  url: string,
  order: Order,
  { strength, colors, format }: Finish,
  keyHeader?: string,
): string {
  const fields = { ...order, strength, colors, format }
  const parts = [
    `curl ${url}`,
    ...(keyHeader ? [`-H '${keyHeader}: YOUR-KEY'`] : []),
    '-F image=@photo.jpg',
    ...Object.entries(fields).map(([name, value]) => `-F ${name}=${value}`),
    `-o cartoon.${format === 'jpeg' ? 'jpg' : format}`,
  ]
  return parts.join(' \\\n  ')
}
