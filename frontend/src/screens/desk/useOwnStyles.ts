import { useState } from 'react'
import type { Photo } from '../../features/photos/photo'
import type { Choices } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'

export type StyleFor = 'all' | 'this'

/** Whether all photos are drawn in one style, or each in its own. */
export function useOwnStyles(choices: Choices, change: ChangeSettings) {
  const [styleFor, setStyleFor] = useState<StyleFor>('all')
  const [styles, setStyles] = useState<ReadonlyMap<string, string>>(new Map())

  const choicesFor = ({ id }: Photo): Choices => {
    const style = styleFor === 'this' ? styles.get(id) : undefined
    return style ? { ...choices, style } : choices
  }
  const changeFor =
    ({ id }: Photo): ChangeSettings =>
    ({ style, ...rest }) => {
      if (style === undefined || styleFor === 'all')
        return change(style ? { style, ...rest } : rest)
      setStyles(old => new Map(old).set(id, style))
      change(rest)
    }
  return { styleFor, setStyleFor, choicesFor, changeFor }
}
