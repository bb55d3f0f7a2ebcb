/** Where the boxes that describe an image lie: ahead of its data. */
const headerLength = 256 * 1024
/** Number of the P3 primaries in ITU-T H.273, which `nclx` boxes refer to. */
const p3Primaries = 12
/** Between the reds of sRGB (0.436) and of Display P3 (0.515): X of the ICC tag `rXYZ`. */
const wideRed = 0.475

/**
 * The colour space that a HEIC file names in its `colr` boxes (ISO/IEC 14496-12, 12.1.5), an ICC
 * profile or a number; of those that a canvas knows the nearer. iPhones write Display P3, and the
 * decoder gives numbers without a space.
 */
export function colorSpaceOf(file: Uint8Array): PredefinedColorSpace {
  const text = new TextDecoder('latin1').decode(file.subarray(0, headerLength))
  for (let at = text.indexOf('colr'); at >= 0; at = text.indexOf('colr', at + 4)) {
    const kind = text.slice(at + 4, at + 8)
    if (kind === 'nclx' && text.charCodeAt(at + 9) === p3Primaries) return 'display-p3'
    if ((kind === 'prof' || kind === 'rICC') && redOf(file.subarray(at + 8)) > wideRed) {
      return 'display-p3'
    }
  }
  return 'srgb'
}

/** X of an ICC profile's red, or 0: its table of tags begins at byte 128 (ICC.1, 7.3). */
function redOf(profile: Uint8Array): number {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength)
  if (view.byteLength < 132) return 0
  for (
    let tag = 0, at = 132;
    tag < view.getUint32(128) && at + 12 < view.byteLength;
    tag++, at += 12
  ) {
    if (view.getUint32(at) !== 0x7258595a) continue // rXYZ
    const value = view.getUint32(at + 4) + 8
    return value + 4 <= view.byteLength ? view.getInt32(value) / 65536 : 0
  }
  return 0
}
