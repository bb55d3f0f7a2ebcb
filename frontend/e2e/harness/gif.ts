import type { Picture } from './files'

/** Greys from black to white, so that codes stay seven bits of pixel and one of control. */
const shades = 128
const clear = Buffer.from([shades])
/** After so many pixels codes would grow to nine bits. */
const run = 100

const word = (value: number) => [value & 255, value >> 8]

/** A bar that goes over a pattern, in so many frames: made of the format's plainest parts, for tests. */
export function gif(name: string, width: number, height: number, frames: number): Picture {
  const colors = Array.from({ length: shades }, (_, at) => [at * 2, at * 2, 255 - at])
  const parts = [
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([...word(width), ...word(height), 0xf6, 0, 0, ...colors.flat()]),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('NETSCAPE2.0', 'latin1'),
    Buffer.from([3, 1, 0, 0, 0]),
  ]
  for (let frame = 0; frame < frames; frame++) {
    parts.push(
      Buffer.from([0x21, 0xf9, 4, 0, ...word(10), 0, 0]),
      Buffer.from([0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0, 7]),
      blocksOf(pixels(width, height, frame / frames)),
    )
  }
  return { name, mimeType: 'image/gif', buffer: Buffer.concat([...parts, Buffer.from(';')]) }
}

function pixels(width: number, height: number, share: number): Buffer {
  const all = Buffer.alloc(width * height)
  for (let at = 0; at < all.length; at++) {
    const x = at % width
    const y = Math.floor(at / width)
    const isBar = Math.abs(x - share * width) < width / 8
    all[at] = isBar ? shades - 1 : ((x >> 3) * 7 + (y >> 3) * 13 + share * 64) % shades
  }
  return all
}

/** Every pixel its own code of eight bits, since the table is cleared before it grows. */
function blocksOf(data: Buffer) {
  const codes: Uint8Array[] = []
  for (let at = 0; at < data.length; at += run) codes.push(clear, data.subarray(at, at + run))
  const stream = Buffer.concat([...codes, Buffer.from([shades + 1])])
  const blocks: Uint8Array[] = []
  for (let at = 0; at < stream.length; at += 255) {
    const block = stream.subarray(at, at + 255)
    blocks.push(Buffer.from([block.length]), block)
  }
  return Buffer.concat([...blocks, Buffer.from([0])])
}
