import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

export interface Picture {
  name: string
  mimeType: string
  buffer: Buffer
}

const sample = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../public/samples', name))

export const coffee = picture('coffee.jpg', sample('coffee.jpg'))
export const cat = picture('chelsea.jpg', sample('chelsea.jpg'))

/** The coffee as an iPhone would keep it: this browser cannot read it. */
export const heic: Picture = {
  name: 'IMG_0001.HEIC',
  mimeType: 'image/heic',
  buffer: readFileSync(resolve(import.meta.dirname, 'coffee.heic')),
}

/** The coffee in a format that browsers read and not every service does. */
export const avif: Picture = {
  name: 'coffee.avif',
  mimeType: 'image/avif',
  buffer: readFileSync(resolve(import.meta.dirname, 'coffee.avif')),
}

/** One colour of Display P3, 200 90 60, as an iPhone would keep it: in sRGB it is 216 81 49. */
export const wideHeic: Picture = {
  name: 'wide.heic',
  mimeType: 'image/heic',
  buffer: readFileSync(resolve(import.meta.dirname, 'wide.heic')),
}

/** The coffee in a format that the service reads and this browser does not. */
export const tiff: Picture = {
  name: 'scan.tiff',
  mimeType: 'image/tiff',
  buffer: readFileSync(resolve(import.meta.dirname, 'coffee.tiff')),
}

/** Called a photo, and none. */
export const text: Picture = picture('letter.jpg', Buffer.from('Dear reader, this is no picture.'))

/** The first half of a photo, as a broken download leaves it. */
export const truncated = picture('half.jpg', coffee.buffer.subarray(0, coffee.buffer.length / 2))

/** A picture of 60000 by 60000 pixels in a few bytes: its header alone gives it away. */
export const enormous: Picture = {
  name: 'enormous.png',
  mimeType: 'image/png',
  buffer: png(60_000, 60_000, Buffer.alloc(64)),
}

function picture(name: string, buffer: Buffer): Picture {
  return { name, mimeType: 'image/jpeg', buffer }
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
