import { type ReactNode, useMemo } from 'react'
import type { Drawing } from '../../features/drawing/draw'
import { DragOut } from '../../features/export/DragOut'
import { ExportButtons } from '../../features/export/ExportButtons'
import { type Finish, isAsDrawn, isHeldWhole } from '../../features/export/encode'
import { fileOf } from '../../features/export/fileOf'
import { useReadyFile } from '../../features/export/useReadyFile'
import type { Photo } from '../../features/photos/photo'
import { lowestQuality, type Settings } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import { useMessages } from '../../shared/language/language'
import { writableFormats } from '../../shared/lib/writable'
import { Range } from '../../shared/ui/Range'
import { Select } from '../../shared/ui/Select'
import { ActionBar } from '../frame/ActionBar'

interface Props {
  settings: Pick<Settings, 'format' | 'quality'>
  change: ChangeSettings
  /** Absent until there is a drawing to export. */
  exported: { photo: Photo; drawing: Drawing; finish: Finish; reads: readonly string[] } | undefined
  onSaved: () => void
  /** What several photos add. */
  children: ReactNode
}

/** The drawing as a file, in the bar that stays in reach. */
export function ExportBar({ settings, change, exported, onSaved, children }: Props) {
  const say = useMessages()
  const { format, quality } = settings
  const makes = useMemo(() => {
    if (!exported) return undefined
    const { photo, drawing, finish, reads } = exported
    const make = (changes: Partial<Finish> = {}, signal = new AbortController().signal) =>
      fileOf(photo, drawing, { ...finish, ...changes }, { reads, signal })
    const isCheap = isAsDrawn(drawing, finish) || isHeldWhole(photo, drawing)
    return { make, early: isCheap ? (signal: AbortSignal) => make({}, signal) : undefined }
  }, [exported])
  const ready = useReadyFile(makes?.early)
  const exports = makes && {
    make: async () => ready ?? makes.make(),
    makePng: () => makes.make({ format: 'png' }),
  }
  return (
    <ActionBar>
      {format !== 'png' && (
        <Range
          label={say.quality}
          value={quality}
          min={lowestQuality}
          max={1}
          onChange={chosen => change({ quality: chosen })}
        />
      )}
      <ExportButtons exports={exports} weight={ready?.size} onSaved={onSaved}>
        <Select
          label={say.format}
          isLabelHidden
          values={writableFormats()}
          labelOf={each => each.toUpperCase()}
          value={format}
          onChange={chosen => change({ format: chosen })}
        />
        <DragOut file={ready} />
      </ExportButtons>
      {children}
    </ActionBar>
  )
}
