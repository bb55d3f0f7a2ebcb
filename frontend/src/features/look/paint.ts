type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Photo and cartoon mixed: `strength` parts cartoon, the rest photo. */
export function paint(
  context: Context,
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  strength: number,
) {
  const { width, height } = cartoon
  context.imageSmoothingQuality = 'high'
  context.globalCompositeOperation = 'copy'
  context.globalAlpha = 1 - strength
  context.drawImage(photo, 0, 0, width, height)
  // Adding the two shares is an exact mix, at transparent pixels too.
  context.globalCompositeOperation = 'lighter'
  context.globalAlpha = strength
  context.drawImage(cartoon, 0, 0, width, height)
}
