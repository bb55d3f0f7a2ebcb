import { expect, it } from 'vitest'
import { unknownService } from '../../shared/api/capabilities'
import { acceptOf } from './acceptOf'
import { formatName, formatsFor, usualFormat } from './formats'

const jobs = {
  kinds: ['clip', 'album'],
  formats: {
    read: ['image/gif', 'video/mp4', 'application/zip'],
    write: ['image/gif', 'image/apng', 'video/mp4', 'video/quicktime', 'application/zip'],
  },
  limits: { maxBytes: 1, maxFiles: 1, keepSeconds: 1 },
}
const capabilities = { ...unknownService.capabilities, jobs }
const clip = (type: string) => ({ file: new File([], 'x'), kind: 'clip' as const, type })
const album = { file: new File([], 'x'), kind: 'album' as const, type: 'application/zip' }

it('lets a clip stay what it is, and be what else is written', () => {
  const formats = formatsFor(clip('image/gif'), capabilities)
  expect(formats).toEqual(['', 'apng', 'mp4', 'mov'])
  expect(usualFormat(clip('image/gif'), formats)).toBe('')
  expect(formatName('image/gif')).toBe('GIF')
})

it('draws a MOV as MP4, which plays everywhere', () => {
  const mov = clip('video/quicktime')
  expect(usualFormat(mov, formatsFor(mov, capabilities))).toBe('mp4')
})

it('offers an album the formats of photos', () => {
  const formats = formatsFor(album, capabilities)
  expect(formats).toEqual(['png', 'jpeg', 'webp'])
  expect(usualFormat(album, formats)).toBe('png')
})

it('lets films and albums be chosen where they are drawn', () => {
  expect(acceptOf(jobs)).toBe(',video/mp4,application/zip,.mov,.zip')
  expect(acceptOf(undefined)).toBeUndefined()
})
