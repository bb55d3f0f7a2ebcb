/** The cartoon in the photo's colours; what works them out is loaded when somebody first wants them. */
export async function harmonised(
  photo: ImageBitmap,
  cartoon: ImageBitmap,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const { harmoniseInWorker } = await import('./harmoniseInWorker')
  return harmoniseInWorker(photo, cartoon, signal)
}
