import { reach } from './network/correction'
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
  /** Told of each tile the pixels that are drawn now. */
  onPixels?: (count: number) => void
}

/**
 * The picture as `painter` draws it, tile by tile; the same to the bit however large tiles are.
 *
 * @param keepsColors whether the drawing gets the picture's colours
 */
export async function paintInTiles(
  painter: Painter,
  picture: Pixels,
  keepsColors = false,
  { side = usualSide, signal, onPixels }: TileOptions = {},
): Promise<Pixels> {
  painter.begin(atLeast(leastSide, picture))
  const drawing = pixelsOf(picture.width, picture.height)
  for (const tile of tilesOf(picture.width, picture.height, side)) {
    signal?.throwIfAborted()
    await paintTile(painter, picture, tile, drawing, keepsColors)
    onPixels?.(tile.width * tile.height)
  }
  return drawing
}

/** A thin picture continued with its last row or column. */
function atLeast(side: number, picture: Pixels): Pixels {
  const { width, height } = picture
  if (width >= side && height >= side) return picture
  return cut(picture, 0, 0, Math.max(side, width), Math.max(side, height))
}

function tilesOf(width: number, height: number, side: number): Tile[] {
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

async function paintTile(
  painter: Painter,
  picture: Pixels,
  tile: Tile,
  drawing: Pixels,
  keepsColors: boolean,
) {
  // The correction looks twice around a pixel. Tiles begin with a cell.
  const around = Math.ceil((halo + (keepsColors ? 2 * reach : 0)) / cell) * cell
  const [left, width] = withHalo(tile.left, tile.width, picture.width, around)
  const [top, height] = withHalo(tile.top, tile.height, picture.height, around)
  const part = cut(picture, left, top, width, height)
  paste(
    await painter.paint(part, keepsColors),
    [tile.left - left, tile.top - top],
    drawing,
    [tile.left, tile.top],
    tile.width,
    tile.height,
  )
}

/** Where a tile with its halo begins and how long it is. */
function withHalo(start: number, length: number, whole: number, around: number): [number, number] {
  const from = Math.max(0, start - around)
  return [from, Math.min(whole, start + length + around) - from]
}
