/** Where the boxes that describe an image lie: ahead of its data. */
const headerLength = 256 * 1024
/** Number of the P3 primaries in ITU-T H.273, which `nclx` boxes refer to. */
const p3Primaries = 12

/**
 * The colour space that a HEIC file names in its `colr` boxes (ISO/IEC 14496-12, 12.1.5): an ICC
 * profile, by its name, or a number. iPhones write Display P3; the decoder gives numbers and no space.
 */
export function colorSpaceOf(file: Uint8Array): PredefinedColorSpace {
  const text = new TextDecoder('latin1').decode(file.subarray(0, headerLength))
  for (let at = text.indexOf('colr'); at >= 0; at = text.indexOf('colr', at + 4)) {
    const kind = text.slice(at + 4, at + 8)
    if (kind === 'nclx' && text.charCodeAt(at + 9) === p3Primaries) return 'display-p3'
    const length = new DataView(file.buffer, file.byteOffset).getUint32(Math.max(0, at - 4))
    // The profile's own name is in two-byte characters.
    const profile = text.slice(at + 8, at - 4 + length).replaceAll('\0', '')
    if ((kind === 'prof' || kind === 'rICC') && profile.includes('Display P3')) return 'display-p3'
  }
  return 'srgb'
}
