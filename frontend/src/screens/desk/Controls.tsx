import { lazy, Suspense } from 'react'
import { request } from '../../features/drawing/draw'
import type { Look } from '../../features/look/useLook'
import type { Photo } from '../../features/photos/photo'
import { ServiceNotice } from '../../features/service/ServiceNotice'
import type { ServiceState } from '../../features/service/useService'
import { SizeSelect } from '../../features/settings/SizeSelect'
import type { Settings } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import { StylePicker } from '../../features/styles/StylePicker'
import { type Drawn, previewSize, usePreviews } from '../../features/styles/usePreviews'
import { tierOf } from '../../shared/api/tiers'
import { useMessages } from '../../shared/language/language'
import { Choices } from '../../shared/ui/Choices'
import { Range } from '../../shared/ui/Range'
import css from './Controls.module.css'
import type { StyleFor, useOwnStyles } from './useOwnStyles'

interface Props {
  photo: Photo
  service: ServiceState
  settings: Settings
  change: ChangeSettings
  /** Absent with one photo. */
  own: ReturnType<typeof useOwnStyles> | undefined
  look: Look
  /** Absent until the drawing itself is done. */
  drawn: Drawn | undefined
  /** Whether the stage tells how the service is: once is enough. */
  isTold: boolean
}

/** Where photos are drawn; without its files the service draws. */
const PlaceChoice = lazy(() =>
  import('../../features/device/PlaceChoice').catch(() => ({ default: () => null })),
)

const styleFors: readonly StyleFor[] = ['all', 'this']

export function Controls(props: Props) {
  const { photo, service, settings, change, own, look, drawn, isTold } = props
  const { capabilities, styles } = service
  const { style, size, tier, detail, strength, colors } = settings
  const say = useMessages()
  const previews = usePreviews(
    `${photo.id} ${tier}`,
    styles,
    ({ id, tiers }, signal) =>
      request(
        photo,
        {
          style: id,
          size: Math.max(previewSize, capabilities.sizes.min),
          tier: tierOf(tiers, tier),
          strength: 1,
          colors: 'style',
          format: 'jpeg',
        },
        { reads: capabilities.formats.read, signal, isPreview: true },
      ),
    drawn,
  )
  const tiers = styles.find(({ id }) => id === style)?.tiers ?? []
  return (
    <div className={css.controls}>
      {!isTold && <ServiceNotice {...service} />}
      {own && (
        <Choices
          label={say.styleFor}
          values={styleFors}
          labelOf={each => say.styleForOf[each]}
          value={own.styleFor}
          onChange={own.setStyleFor}
        />
      )}
      <StylePicker
        styles={styles}
        photo={photo.view?.thumb}
        previews={previews}
        value={style}
        onChange={chosen => change({ style: chosen })}
      />
      <Range
        label={say.strength}
        value={strength}
        min={capabilities.strength.min}
        max={capabilities.strength.max}
        onChange={chosen => change({ strength: chosen })}
      />
      {detail && (
        <Choices
          label={say.detail}
          values={capabilities.details.values}
          labelOf={each => say.detailOf[each] ?? each}
          value={detail}
          onChange={chosen => change({ detail: chosen })}
        />
      )}
      <Choices
        label={say.colors}
        values={capabilities.colors}
        labelOf={each => say.colorsOf[each]}
        value={colors}
        onChange={chosen => change({ colors: chosen })}
      />
      <p className={css.note} role="status">
        {look.isWorking && say.colorsWorking}
        {look.hasFailed && say.colorsFailed}
      </p>
      <SizeSelect
        size={size}
        sizes={capabilities.sizes}
        onChange={chosen => change({ size: chosen })}
      />
      {tiers.length > 1 && (
        <Choices
          label={say.tier}
          values={capabilities.tiers.filter(each => tiers.includes(each))}
          labelOf={each => say.tierOf[each]}
          value={tier}
          onChange={chosen => change({ tier: chosen })}
        />
      )}
      {tier === 'fast' && (
        <Suspense>
          <PlaceChoice style={style} />
        </Suspense>
      )}
    </div>
  )
}
