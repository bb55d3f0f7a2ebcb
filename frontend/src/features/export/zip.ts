import { distinct } from './fileName'

/** Several files as one. What it needs is loaded for those who have several. */
export async function zip(files: readonly File[], name: string): Promise<File> {
  const { downloadZip } = await import('client-zip')
  const names = distinct(files.map(file => file.name))
  const entries = files.map((input, at) => ({ input, name: names[at] ?? input.name }))
  return new File([await downloadZip(entries).blob()], name, { type: 'application/zip' })
}
