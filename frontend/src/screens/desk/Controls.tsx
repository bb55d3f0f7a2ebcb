import { reducedFor } from '../../features/drawing/upload'
import type { Photo } from '../../features/photos/photo'
import { SizeSelect } from '../../features/settings/SizeSelect'
import { colorings, type Settings, tiers } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import { StylePicker } from '../../features/styles/StylePicker'
import { usePreviews } from '../../features/styles/usePreviews'
import type { Styles } from '../../features/styles/useStyles'
import { useMessages } from '../../shared/language/language'
import { Choices } from '../../shared/ui/Choices'
import { Range } from '../../shared/ui/Range'
import css from './Controls.module.css'
import { StylesNotice } from './StylesNotice'

interface Props {
  photo: Photo
  styles: Styles
  settings: Settings
  change: ChangeSettings
  /** Whether the stage tells how the service is: once is enough. */
  isTold: boolean
}

export function Controls({ photo, styles, settings, change, isTold }: Props) {
  const say = useMessages()
  const { style, size, tier, strength, colors } = settings
  const previews = usePreviews(photo, styles.styles, tier, reducedFor)
  const offered = styles.styles.find(({ id }) => id === style)?.tiers ?? []
  return (
    <div className={css.controls}>
      {!isTold && <StylesNotice {...styles} />}
      <StylePicker
        styles={styles.styles}
        photo={photo.picture}
        previews={previews}
        value={style}
        onChange={chosen => change({ style: chosen })}
      />
      <Range
        label={say.strength}
        value={strength}
        onChange={chosen => change({ strength: chosen })}
      />
      <Choices
        label={say.colors}
        values={colorings}
        labelOf={each => say.colorsOf[each]}
        value={colors}
        onChange={chosen => change({ colors: chosen })}
      />
      <SizeSelect size={size} onChange={chosen => change({ size: chosen })} />
      {offered.length > 1 && (
        <Choices
          label={say.tier}
          values={tiers}
          labelOf={each => say.tierOf[each]}
          value={tier}
          onChange={chosen => change({ tier: chosen })}
        />
      )}
    </div>
  )
}
