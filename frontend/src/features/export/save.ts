/** Hands a file to the browser's downloads. */
export function save(file: File) {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  // The download has begun once this task is over, but Safari reads the address a little later.
  setTimeout(() => URL.revokeObjectURL(url), 40_000)
}

/** Browsers inside of other apps, where a download does nothing: a picture there is held and saved. */
export const cannotSave = (agent: string) =>
  /\b(Instagram|FBAN|FBAV|MicroMessenger|Line\/|Snapchat|musical_ly|BytedanceWebview)/.test(agent)
