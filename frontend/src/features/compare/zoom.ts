/** How a picture lies under its frame: a scale, and the shift of its centre in shares of the frame. */
export interface Zoom {
  scale: number
  x: number
  y: number
}

export const fitted: Zoom = { scale: 1, x: 0, y: 0 }
export const closest = 8

/** No edge of the picture comes inside the frame. */
function held({ scale, x, y }: Zoom): Zoom {
  const room = (scale - 1) / 2
  const within = (value: number) => Math.min(room, Math.max(-room, value))
  return { scale, x: within(x), y: within(y) }
}

export function panned(zoom: Zoom, dx: number, dy: number): Zoom {
  return held({ ...zoom, x: zoom.x + dx, y: zoom.y + dy })
}

/** Scaled with the point under the fingers staying where it is; points count from the frame's centre. */
export function zoomed(zoom: Zoom, factor: number, at = { x: 0, y: 0 }): Zoom {
  const scale = Math.min(closest, Math.max(1, zoom.scale * factor))
  const grown = scale / zoom.scale
  return held({
    scale,
    x: at.x - (at.x - zoom.x) * grown,
    y: at.y - (at.y - zoom.y) * grown,
  })
}
