import type { Dimensions } from '../../shared/lib/scale'

export interface Photo {
  id: string
  /** Without its extension: what a download is named after. */
  name: string
  /** The bytes as they came, read once; what is sent, unless less will do. */
  file: Blob
  /** What can be shown of it, with its upright size; absent where only the service can read the file. */
  view?: View
}

export interface View {
  file: Blob
  size: Dimensions
  /** A small copy for lists. */
  thumb: Blob
  /** Whether it is only a copy that the service made: the file itself has more to it. */
  isCopy?: boolean
}

/** Why a file is not taken. */
export type Refusal = 'unreadable' | 'needsService' | 'notAPicture' | 'tooLarge' | 'noDecoder'

export class RefusedFile extends Error {
  override name = 'RefusedFile'

  constructor(readonly reason: Refusal) {
    super(reason)
  }
}

export function nameOfFile(file: File): string {
  return file.name.replace(/\.[^.]*$/, '') || 'photo'
}
