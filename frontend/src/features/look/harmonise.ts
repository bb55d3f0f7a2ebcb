import { guideBy } from './guidedFilter'
import { combine, type Plane } from './plane'

/** Pixels as a canvas gives them. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

// The service's own numbers, so that the page shows what the service would draw.
/** How far light is smoothed, as a share of the longer side: 24 pixels of 450. */
const reach = 24 / 450
const lightEpsilon = 0.0025
const colorEpsilon = 0.002
/** How much of the cartoon's own light and colour stays. */
const ownLight = 0.35
const ownColor = 0.25
/** Smoothing pales; cartoons do not. */
const saturation = 1.15

/**
 * The cartoon's flats and line with the photo's light and colour: the photo's luminance and chroma,
 * smoothed along the cartoon's edges, with the cartoon's fine drawing put back on top.
 */
export function harmonise(photo: Pixels, cartoon: Pixels): Uint8ClampedArray<ArrayBuffer> {
  const longest = Math.max(cartoon.width, cartoon.height)
  const radius = Math.max(2, Math.round(longest * reach))
  const [photoLight, photoBlue, photoRed] = split(photo)
  const [drawn, drawnBlue, drawnRed] = split(cartoon)

  // The filter is linear: smoothing the difference moves the light and spares the line.
  const change = guideBy(drawn, radius, lightEpsilon)(combine([photoLight, drawn], (p, d) => p - d))
  const light = combine([drawn, change], (d, c) => d + (1 - ownLight) * c)

  const along = guideBy(drawn, Math.floor(radius / 2), colorEpsilon)
  const color = (of: Plane, own: Plane) =>
    combine([along(of), own], (p, d) => saturation * (p + ownColor * (d - p)))
  return join(light, color(photoBlue, drawnBlue), color(photoRed, drawnRed), cartoon.data)
}

/** Luminance and the two colour differences, 0 to 1. */
function split({ width, height, data }: Pixels): [Plane, Plane, Plane] {
  const make = (): Plane => ({ width, height, values: new Float32Array(width * height) })
  const planes: [Plane, Plane, Plane] = [make(), make(), make()]
  const [light, blue, red] = planes
  for (let at = 0, byte = 0; at < width * height; at++, byte += 4) {
    const r = (data[byte] ?? 0) / 255
    const g = (data[byte + 1] ?? 0) / 255
    const b = (data[byte + 2] ?? 0) / 255
    const y = 0.299 * r + 0.587 * g + 0.114 * b
    light.values[at] = y
    blue.values[at] = (b - y) * 0.564
    red.values[at] = (r - y) * 0.713
  }
  return planes
}

function join(light: Plane, blue: Plane, red: Plane, alphaOf: Uint8ClampedArray) {
  const data = new Uint8ClampedArray(light.values.length * 4)
  for (let at = 0, byte = 0; byte < data.length; at++, byte += 4) {
    const y = light.values[at] ?? 0
    const r = y + 1.403 * (red.values[at] ?? 0)
    const b = y + 1.773 * (blue.values[at] ?? 0)
    data[byte] = r * 255
    data[byte + 1] = ((y - 0.299 * r - 0.114 * b) / 0.587) * 255
    data[byte + 2] = b * 255
    data[byte + 3] = alphaOf[byte + 3] ?? 255
  }
  return data
}
