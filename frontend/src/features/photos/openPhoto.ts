import { fitWithin } from '../../shared/lib/scale'
import { isHeic, jpegOfHeic } from './heic/heic'
import { longestShown, nameOfFile, type Photo } from './photo'

/** Makes a photo of a file. A file nobody can read becomes one too: the service says what is wrong with it. */
export async function openPhoto(file: File): Promise<Photo> {
  const photo = { id: crypto.randomUUID(), name: nameOfFile(file) }
  const picture = await decode(file)
  if (picture) return { ...photo, file, picture }
  if (!(await isHeic(file))) return { ...photo, file }
  try {
    const jpeg = await jpegOfHeic(file)
    const converted = await decode(jpeg)
    return converted ? { ...photo, file: jpeg, picture: converted } : { ...photo, file }
  } catch {
    return { ...photo, file }
  }
}

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    const whole = await createImageBitmap(file)
    const { width, height } = fitWithin(whole, longestShown)
    if (width === whole.width && height === whole.height) return whole
    const shown = await createImageBitmap(whole, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    })
    whole.close()
    return shown
  } catch {
    return undefined
  }
}
