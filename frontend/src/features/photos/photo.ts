export interface Photo {
  id: string
  /** Without its extension: what a download is named after. */
  name: string
  /** What is sent, unless it is larger than the drawing needs. */
  file: Blob
  /** What is shown; absent where this browser cannot decode the file but the service may. */
  picture?: ImageBitmap
}

/** The largest result is 2048 pixels long: more than that is never shown nor sent. */
export const longestShown = 2048

export function nameOfFile(file: File): string {
  return file.name.replace(/\.[^.]*$/, '') || 'photo'
}
