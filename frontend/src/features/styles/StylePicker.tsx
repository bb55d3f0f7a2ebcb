import { useId } from 'react'
import type { Style } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { FileImage } from '../../shared/ui/FileImage'
import css from './StylePicker.module.css'
import type { Previews } from './usePreviews'

interface Props {
  styles: readonly Style[]
  /** The photo itself stands in until its preview comes. */
  photo: Blob | undefined
  previews: Previews
  value: string
  onChange: (style: string) => void
}

/** Each style shown as the visitor's own photo. */
export function StylePicker({ styles, photo, previews, value, onChange }: Props) {
  const say = useMessages()
  const name = useId()
  const chosen = styles.find(({ id }) => id === value)
  const pictureOf = (id: string) => {
    const preview = previews[id]
    if (preview) return <FileImage file={preview} />
    return photo && <FileImage file={photo} />
  }
  return (
    <fieldset>
      <legend className="visually-hidden">{say.style}</legend>
      <div className={css.tiles}>
        {styles.map(({ id, title }) => (
          <label key={id} className={css.tile}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
            />
            <span className={css.picture} data-waiting={!previews[id]}>
              {pictureOf(id)}
            </span>
            <span className={css.title}>{title}</span>
          </label>
        ))}
      </div>
      {chosen?.description && (
        <p className={css.description} lang="en">
          {chosen.description}
        </p>
      )}
    </fieldset>
  )
}
