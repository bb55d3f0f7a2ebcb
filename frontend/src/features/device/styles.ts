/** A style that a browser can draw by itself. */
export interface DeviceStyle {
  id: string
  title: string
  description: string
  credit: string
  licence: string
  weights: { bytes: number; sha256: string }
}

const described = import.meta.glob<DeviceStyle>('./weights/*.json', {
  eager: true,
  import: 'default',
})
/** Addresses only: the files are loaded when they are needed. */
const addresses = import.meta.glob<string>('./weights/*.safetensors', {
  eager: true,
  import: 'default',
  query: '?url',
})

/** The styles that `src/training` exports for browsers. */
export const deviceStyles: readonly DeviceStyle[] = Object.values(described)

export function addressOf({ id }: DeviceStyle): string {
  return new URL(addresses[`./weights/${id}.safetensors`] ?? '', document.baseURI).href
}
