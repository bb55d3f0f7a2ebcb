import { guideBy } from './guidedFilter'
import type { Pixels } from './pixels'
import { type Plane, planeOf } from './plane'

// The service's own numbers.
/** How far light is smoothed, as a part of the longer side: 24 pixels of 450. */
const reach = 24 / 450
const lightEpsilon = 0.0025
const colorEpsilon = 0.002
/** How much of the cartoon's own light and colour stays. */
const ownLight = 0.35
const ownColor = 0.25
/** Smoothing pales; cartoons do not. */
const saturation = 1.15

const red = 0.299
const green = 0.587
const blue = 0.114
const cb = 0.5 / (1 - blue)
const cr = 0.5 / (1 - red)

/**
 * The photo's light and colour under the cartoon's flats and line: the photo is smoothed along the cartoon's edges, so
 * that it stays within the lines, and the cartoon's own detail is laid on top.
 */
export function photoColors(photo: Pixels, cartoon: Pixels): Pixels {
  const from = split(photo)
  const to = split(cartoon)
  const radius = Math.max(2, Math.round(reach * Math.max(photo.width, photo.height)))
  const along = guideBy(to.light, radius, lightEpsilon)
  // The filter is linear, so smoothing the difference brings the photo's light and spares the cartoon's line.
  const change = along(combine(from.light, to.light, (before, own) => before - own))
  const light = combine(to.light, change, (own, moved) => own + (1 - ownLight) * moved)
  const within = guideBy(to.light, radius >> 1, colorEpsilon)
  const color = (before: Plane, own: Plane) =>
    combine(
      within(before),
      own,
      (smooth, kept) => saturation * (smooth + ownColor * (kept - smooth)),
    )
  return join(light, color(from.cb, to.cb), color(from.cr, to.cr), cartoon)
}

function combine(one: Plane, other: Plane, value: (one: number, other: number) => number): Plane {
  return { ...one, values: one.values.map((each, at) => value(each, other.values[at] as number)) }
}

/** Lightness (0..1) and how blue and how red (about -0.5..0.5). */
function split({ width, height, data }: Pixels) {
  const planes = {
    light: planeOf(width, height),
    cb: planeOf(width, height),
    cr: planeOf(width, height),
  }
  for (let at = 0, place = 0; place < data.length; at++, place += 4) {
    const r = (data[place] as number) / 255
    const b = (data[place + 2] as number) / 255
    const light = red * r + (green * (data[place + 1] as number)) / 255 + blue * b
    planes.light.values[at] = light
    planes.cb.values[at] = (b - light) * cb
    planes.cr.values[at] = (r - light) * cr
  }
  return planes
}

function join(light: Plane, blues: Plane, reds: Plane, cartoon: Pixels): Pixels {
  const data = cartoon.data.slice()
  for (let at = 0, place = 0; place < data.length; at++, place += 4) {
    const y = light.values[at] as number
    const r = y + (reds.values[at] as number) / cr
    const b = y + (blues.values[at] as number) / cb
    data[place] = byteOf(r)
    data[place + 1] = byteOf((y - red * r - blue * b) / green)
    data[place + 2] = byteOf(b)
  }
  return { ...cartoon, data }
}

const byteOf = (value: number) => Math.floor(255 * Math.max(0, Math.min(1, value)) + 0.5)
