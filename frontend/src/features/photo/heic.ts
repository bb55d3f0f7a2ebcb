/** Brands that an iPhone and its kin write into the file type box. */
const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

export async function isHeic(file: Blob): Promise<boolean> {
  const head = new TextDecoder('latin1').decode(await file.slice(4, 12).arrayBuffer())
  return head.startsWith('ftyp') && brands.includes(head.slice(4))
}

/** Decoded here because neither most browsers nor the service read HEIC. Three megabytes, so only when needed. */
export async function jpegOfHeic(file: Blob): Promise<Blob> {
  const { heicTo } = await import('heic-to/csp')
  return heicTo({ blob: file, type: 'image/jpeg', quality: 0.95 })
}
