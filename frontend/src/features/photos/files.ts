/** Files that a drop or a paste carries, folders walked to the end. */
export async function filesOf(transfer: DataTransfer | null): Promise<File[]> {
  if (!transfer) return []
  // Taken at once: the browser empties the transfer when the event is over.
  const plain = [...transfer.files]
  const entries = [...transfer.items].map(item =>
    item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? null) : null,
  )
  if (!entries.some(entry => entry?.isDirectory)) return plain
  const found = await Promise.all(entries.map(entry => (entry ? filesIn(entry) : [])))
  return found.flat()
}

/** The files of an entry, those of a folder by their names. What cannot be read is left out. */
async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return []
  try {
    if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)]
    const inside = await allEntries((entry as FileSystemDirectoryEntry).createReader())
    inside.sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }))
    const found: File[] = []
    for (const each of inside) found.push(...(await filesIn(each)))
    return found
  } catch {
    return []
  }
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A reader gives a hundred entries at a time, and none at the end. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}
