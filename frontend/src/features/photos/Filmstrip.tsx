import { useMessages } from '../../shared/language/language'
import { Bitmap } from '../../shared/ui/Bitmap'
import { Icon } from '../../shared/ui/Icon'
import css from './Filmstrip.module.css'
import type { Photos } from './usePhotos'

/** The photos on the desk, one of them on show. */
export function Filmstrip({ photos, current, select, remove }: Photos) {
  const say = useMessages()
  return (
    <nav className={css.strip} aria-label={say.photos}>
      <ul className={css.frames}>
        {photos.map(photo => (
          <li key={photo.id} className={css.frame}>
            <button
              type="button"
              className={css.show}
              aria-label={say.photoAlt(photo.name)}
              aria-current={photo.id === current?.id}
              onClick={() => select(photo.id)}
            >
              {photo.picture ? (
                <Bitmap picture={photo.picture} className={css.thumb} />
              ) : (
                <Icon name="picture" />
              )}
            </button>
            <button
              type="button"
              className={css.remove}
              aria-label={say.removePhoto(photo.name)}
              onClick={() => remove(photo.id)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
