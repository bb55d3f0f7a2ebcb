/** A decoded picture, as long as somebody needs it. */
export interface Lease {
  picture: Promise<ImageBitmap>
  /** Says that the picture is no longer needed. It may be closed from then on. */
  release: () => void
}

interface Entry {
  picture: Promise<ImageBitmap>
  bytes: number
  users: number
}

/**
 * Decodes each file once for all who look at it. Pictures that nobody looks at stay while they fit the
 * budget, the latest longest, and are then closed: collectors do not see their memory.
 */
export class Pictures {
  private readonly entries = new Map<Blob, Entry>()

  constructor(
    private readonly decode: (file: Blob) => Promise<ImageBitmap>,
    /** Bytes of pixels to keep. */
    private readonly budget: number,
  ) {}

  borrow(file: Blob): Lease {
    const entry = this.entries.get(file) ?? this.open(file)
    // A map keeps the order of insertion: the latest used goes to the end.
    this.entries.delete(file)
    this.entries.set(file, entry)
    entry.users++
    let isReleased = false
    const release = () => {
      if (isReleased) return
      isReleased = true
      entry.users--
      this.closeWhatIsTooMuch()
    }
    return { picture: entry.picture, release }
  }

  /** What decoding the file gave, for as long as `use` takes. */
  async with<Result>(file: Blob, use: (picture: ImageBitmap) => Promise<Result>): Promise<Result> {
    const { picture, release } = this.borrow(file)
    try {
      return await use(await picture)
    } finally {
      release()
    }
  }

  private open(file: Blob): Entry {
    const entry: Entry = { picture: this.decode(file), bytes: 0, users: 0 }
    entry.picture.then(
      ({ width, height }) => {
        entry.bytes = 4 * width * height
        this.closeWhatIsTooMuch()
      },
      // A file that could not be decoded may be tried again.
      () => this.entries.delete(file),
    )
    return entry
  }

  private closeWhatIsTooMuch() {
    let bytes = 0
    for (const entry of this.entries.values()) bytes += entry.bytes
    for (const [file, entry] of this.entries) {
      if (bytes <= this.budget) return
      if (entry.users > 0 || entry.bytes === 0) continue
      bytes -= entry.bytes
      this.entries.delete(file)
      void entry.picture.then(picture => picture.close())
    }
  }
}
