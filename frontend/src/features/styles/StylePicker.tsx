import { useId } from 'react'
import type { Style } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Bitmap } from '../../shared/ui/Bitmap'
import css from './StylePicker.module.css'
import type { Previews } from './usePreviews'

interface Props {
  styles: readonly Style[]
  /** The photo itself stands in until its preview comes. */
  photo: ImageBitmap | undefined
  previews: Previews
  value: string
  onChange: (style: string) => void
}

/** Each style shown as the visitor's own photo. */
export function StylePicker({ styles, photo, previews, value, onChange }: Props) {
  const say = useMessages()
  const name = useId()
  return (
    <fieldset>
      <legend className="visually-hidden">{say.style}</legend>
      <div className={css.tiles}>
        {styles.map(({ id, title, description }) => {
          const picture = previews[id] ?? photo
          return (
            <label key={id} className={css.tile} title={description}>
              <input
                type="radio"
                name={name}
                value={id}
                checked={id === value}
                onChange={() => onChange(id)}
              />
              <span className={css.picture} data-waiting={!previews[id]}>
                {picture && <Bitmap key={previews[id] ? 'drawn' : 'photo'} picture={picture} />}
              </span>
              <span className={css.title}>{title}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
