import { cell, halo, leastSide } from './network/layers'
import type { Painter } from './network/painter'
import { cut, type Pixels, paste, pixelsOf } from './picture/pixels'

interface Tile {
  left: number
  top: number
  width: number
  height: number
}

/** The largest side of a tile without its halo: with it, about 60 MB of graphics memory. */
export const usualSide = 512
/** Below, halos would be most of the work. */
export const smallestSide = 64

export interface TileOptions {
  side?: number
  signal?: AbortSignal
  /** Told the share of tiles that are drawn. */
  onTile?: (share: number) => void
}

/** The photo as `painter` draws it, tile by tile; the same to the bit however large tiles are. */
export async function paintInTiles(
  painter: Painter,
  photo: Pixels,
  { side = usualSide, signal, onTile }: TileOptions = {},
): Promise<Pixels> {
  const drawing = pixelsOf(photo.width, photo.height)
  const tiles = tilesOf(photo.width, photo.height, side)
  for (const [index, tile] of tiles.entries()) {
    signal?.throwIfAborted()
    await paintTile(painter, photo, tile, drawing)
    onTile?.((index + 1) / tiles.length)
  }
  return drawing
}

export function tilesOf(width: number, height: number, side: number): Tile[] {
  const tiles: Tile[] = []
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      tiles.push({
        left,
        top,
        width: Math.min(side, width - left),
        height: Math.min(side, height - top),
      })
    }
  return tiles
}

async function paintTile(painter: Painter, photo: Pixels, tile: Tile, drawing: Pixels) {
  const [left, width] = withHalo(tile.left, tile.width, photo.width)
  const [top, height] = withHalo(tile.top, tile.height, photo.height)
  const drawn = await painter.paint(cut(photo, left, top, width, height))
  paste(
    drawn,
    [tile.left - left, tile.top - top],
    drawing,
    [tile.left, tile.top],
    tile.width,
    tile.height,
  )
}

/** Where a tile with its halo begins and how long it is. A photo's border continues it to a whole number of cells. */
function withHalo(start: number, length: number, whole: number): [number, number] {
  const end = Math.ceil(Math.max(leastSide, whole) / cell) * cell
  const from = Math.max(0, start - halo)
  return [from, Math.min(end, Math.ceil((start + length + halo) / cell) * cell) - from]
}
