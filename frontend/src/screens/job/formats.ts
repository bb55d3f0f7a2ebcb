import type { Work } from '../../features/jobs/work'
import type { Capabilities } from '../../shared/api/capabilities'

const names: Record<string, string> = {
  'image/gif': 'gif',
  'image/apng': 'apng',
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
}

/** As the service names a media type in orders. */
const nameOf = (type: string) => names[type]

/** As people name it. */
export const formatName = (type: string) => (nameOf(type) ?? type).toUpperCase()

type Chosen = NonNullable<Work['chosen']>

/** What the result may be; empty for what it came as. */
export function formatsFor({ kind, type }: Chosen, { formats, jobs }: Capabilities): string[] {
  const written = kind === 'clip' ? (jobs?.formats.write ?? []) : formats.write
  const found = written.flatMap(each => (each === type ? [] : (nameOf(each) ?? [])))
  return kind === 'clip' ? ['', ...found] : found
}

/** A clip stays what it is; but few programs and browsers play MOV. */
export function usualFormat({ kind, type }: Chosen, formats: readonly string[]): string {
  if (kind === 'album') return formats[0] ?? ''
  return type === 'video/quicktime' && formats.includes('mp4') ? 'mp4' : ''
}
