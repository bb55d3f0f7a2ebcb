import type { JobKind } from '../../shared/api/jobs'

/** What is drawn as a job, as its bytes tell. */
export interface JobFile {
  kind: JobKind
  /** As the service names it. */
  type: string
}

/** As far as the service looks for what tells them apart. */
const start = 1 << 16
const movieBoxes = ['moov', 'mdat', 'wide', 'free', 'skip']
const stillBrands = [
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'],
  ...['avif', 'avis', 'miaf', 'crx '],
]

const clip = (type: string): JobFile => ({ kind: 'clip', type })

/** Which moving picture or album a file is, whatever it is called; nothing for a still picture and all else. */
export async function jobFileOf(file: Blob): Promise<JobFile | undefined> {
  const head = textOf(await bytesOf(file.slice(0, start)))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return { kind: 'album', type: 'application/zip' }
  }
  if (head.startsWith('GIF8')) return moves(await bytesOf(file)) ? clip('image/gif') : undefined
  if (head.startsWith('\x89PNG')) {
    const animation = head.indexOf('acTL')
    const pixels = head.indexOf('IDAT')
    const comesFirst = animation > 0 && (pixels < 0 || animation < pixels)
    return comesFirst ? clip('image/apng') : undefined
  }
  if (head.startsWith('RIFF') && head.startsWith('WEBPVP8X', 8)) {
    return head.charCodeAt(20) & 2 ? clip('image/webp') : undefined
  }
  if (head.startsWith('\x1a\x45\xdf\xa3')) {
    return /webm|matroska/.test(head) ? clip('video/webm') : undefined
  }
  return filmOf(head.slice(4, 8), head.slice(8, 12))
}

function filmOf(box: string, brand: string): JobFile | undefined {
  if (box !== 'ftyp') return movieBoxes.includes(box) ? clip('video/quicktime') : undefined
  if (stillBrands.includes(brand)) return undefined
  return clip(brand === 'qt  ' ? 'video/quicktime' : 'video/mp4')
}

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
const textOf = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('')

/** Whether a GIF has a second frame: its blocks are walked over, none is decoded. */
export function moves(gif: Uint8Array): boolean {
  const byte = (at: number) => gif[at] ?? 0
  const colors = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)
  let frames = 0
  let at = 13 + colors(byte(10))
  while (at < gif.length) {
    if (byte(at) === 0x2c) {
      frames++
      if (frames > 1) return true
      at += 11 + colors(byte(at + 9))
    } else if (byte(at) === 0x21) at += 2
    else return false
    while (byte(at) > 0) at += byte(at) + 1
    at++
  }
  return false
}
