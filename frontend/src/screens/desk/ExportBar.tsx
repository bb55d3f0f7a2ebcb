import type { ReactNode } from 'react'
import { ExportButtons } from '../../features/export/ExportButtons'
import { writable } from '../../features/export/formats'
import { formats } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import type { Format } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Select } from '../../shared/ui/Select'
import css from './ExportBar.module.css'

interface Props {
  format: Format
  change: ChangeSettings
  makeFile: ((format: Format) => Promise<File>) | undefined
  /** What several photos add. */
  children: ReactNode
}

const offered = writable(formats)

/** What everything leads to: it stays in reach while the rest scrolls. */
export function ExportBar({ format, change, makeFile, children }: Props) {
  const say = useMessages()
  return (
    <div className={css.out}>
      <ExportButtons makeFile={makeFile} format={format}>
        <Select
          label={say.format}
          isLabelHidden
          values={offered}
          labelOf={each => each.toUpperCase()}
          value={format}
          onChange={chosen => change({ format: chosen })}
        />
      </ExportButtons>
      {children}
    </div>
  )
}
