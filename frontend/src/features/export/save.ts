/** Hands a file to the browser's downloads. */
export function save(file: File) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The download has begun once this task is over, but Safari reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
