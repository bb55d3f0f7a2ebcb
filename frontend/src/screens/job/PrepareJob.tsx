import { useState } from 'react'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import type { Work } from '../../features/jobs/work'
import type { ServiceState } from '../../features/service/useService'
import { type Choices, orderOf, settingsOf } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import { StylePicker } from '../../features/styles/StylePicker'
import type { JobOrder } from '../../shared/api/jobs'
import { decimal } from '../../shared/language/format'
import { useLanguage } from '../../shared/language/language'
import { writableFormats } from '../../shared/lib/writable'
import { Button } from '../../shared/ui/Button'
import { Choices as ChoiceBar } from '../../shared/ui/Choices'
import { Icon } from '../../shared/ui/Icon'
import { Range } from '../../shared/ui/Range'
import { Select } from '../../shared/ui/Select'
import { ActionBar } from '../frame/ActionBar'
import { formatName, formatsFor, usualFormat } from './formats'
import css from './PrepareJob.module.css'
import { useSampleStyles } from './useSampleStyles'

interface Props {
  chosen: NonNullable<Work['chosen']>
  service: ServiceState
  choices: Choices
  change: ChangeSettings
  /** How long it is kept. */
  promise: string
  onStart: (order: JobOrder) => void
  onPhotos: (files: readonly File[]) => void
}

const steps = [320, 450, 720, 1080] as const

/** How a file is to be drawn, and where it goes: nothing is sent before the visitor has read that. */
export function PrepareJob(props: Props) {
  const { chosen, service, choices, change, promise, onStart, onPhotos } = props
  const { file, kind, type } = chosen
  const { messages: say, language } = useLanguage()
  const words = useJobWords()
  const { capabilities, styles } = service
  const { sizes, details, colors, strength: strengths, jobs } = capabilities
  const settings = settingsOf(choices, service, writableFormats())
  const { strength, detail, size } = settings
  const formats = formatsFor(chosen, capabilities)
  const [format, setFormat] = useState(() => usualFormat(chosen, formats))
  const previews = useSampleStyles(service, settings.tier)

  const maxBytes = jobs?.limits.maxBytes ?? 0
  const isRead = jobs?.formats.read.includes(type) ?? false
  const isTooLarge = file.size > maxBytes
  const offered = [...new Set([...steps, ...(typeof size === 'number' ? [size] : [])])]
    .filter(each => each >= sizes.min && each <= sizes.max)
    .sort((one, other) => one - other)
  const start = () =>
    onStart({
      ...orderOf(settings, sizes),
      strength,
      colors: settings.colors,
      ...(format && { format }),
    })
  return (
    <>
      <StylePicker
        styles={styles}
        photo={undefined}
        previews={previews}
        value={settings.style}
        onChange={style => change({ style })}
      />
      <p className={css.promise}>{words.onSample}</p>
      <Range
        label={say.strength}
        value={strength}
        min={strengths.min}
        max={strengths.max}
        onChange={chosen => change({ strength: chosen })}
      />
      {detail && (
        <ChoiceBar
          label={say.detail}
          values={details.values}
          labelOf={each => say.detailOf[each] ?? each}
          value={detail}
          onChange={chosen => change({ detail: chosen })}
        />
      )}
      <ChoiceBar
        label={say.colors}
        values={colors}
        labelOf={each => say.colorsOf[each]}
        value={settings.colors}
        onChange={chosen => change({ colors: chosen })}
      />
      <div className={css.pair}>
        <Select
          label={words.size}
          values={[...offered, 'full' as const]}
          labelOf={each => (each === 'full' ? words.sizeOwn : say.sizeOf(each))}
          value={size === 'screen' ? 'full' : size}
          onChange={chosen => change({ size: chosen })}
        />
        <Select
          label={words.format}
          values={formats}
          labelOf={each => (each ? formatName(each) : words.formatOwn(formatName(type)))}
          value={format}
          onChange={setFormat}
        />
      </div>
      {type.startsWith('image/') && (
        <Button look="link" className={css.alone} onClick={() => onPhotos([file])}>
          {words.firstPicture}
        </Button>
      )}
      <ActionBar>
        {isRead && !isTooLarge ? (
          <>
            <p className={css.promise}>
              <strong>{words.promise[kind]}</strong> {promise}
            </p>
            <Button look="main" disabled={styles.length === 0} onClick={start}>
              <Icon name="draw" />
              {words.send[kind]}
            </Button>
          </>
        ) : (
          <p className={css.promise}>
            {isTooLarge
              ? words.tooLarge(decimal(language, maxBytes / 1e6))
              : words.notRead(formatName(type))}
          </p>
        )}
      </ActionBar>
    </>
  )
}
