import { type KeyboardEvent, useRef } from 'react'
import { useMessages } from '../../shared/language/language'
import { FileImage } from '../../shared/ui/FileImage'
import { Icon, type IconName } from '../../shared/ui/Icon'
import css from './Filmstrip.module.css'
import type { Photos } from './usePhotos'

/** Where a photo stands, as far as it is told. */
export interface Mark {
  icon: IconName
  words: string
}

interface Props extends Pick<Photos, 'photos' | 'current' | 'select' | 'remove'> {
  markOf: (id: string) => Mark | undefined
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }

/** The photos on the desk, one of them on show. One stop for the Tab key; arrows go on from there. */
export function Filmstrip({ photos, current, select, remove, markOf }: Props) {
  const say = useMessages()
  const list = useRef<HTMLUListElement>(null)

  const focusOn = (at: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>(`.${css.show}`) ?? []
    buttons[Math.max(0, Math.min(at, buttons.length - 1))]?.focus()
  }
  const removeAndStay = (id: string) => {
    const at = photos.findIndex(photo => photo.id === id)
    remove(id)
    // Once the list is without it: on its neighbour.
    requestAnimationFrame(() => focusOn(at))
  }
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const at = photos.findIndex(photo => photo.id === id)
    const step = steps[event.key]
    const next = step && photos[at + step]
    if (next) {
      select(next.id)
      focusOn(at + step)
    } else if (event.key === 'Delete' || event.key === 'Backspace') removeAndStay(id)
    else return
    event.preventDefault()
  }
  return (
    <nav className={css.strip} aria-label={say.photos}>
      <ul ref={list} className={css.frames}>
        {photos.map(({ id, name, view }) => {
          const mark = markOf(id)
          const isCurrent = id === current?.id
          return (
            <li key={id} className={css.frame}>
              <button
                type="button"
                className={css.show}
                aria-label={[say.photoAlt(name), mark?.words].filter(Boolean).join(', ')}
                aria-current={isCurrent}
                tabIndex={isCurrent ? 0 : -1}
                title={name}
                onClick={() => select(id)}
                onKeyDown={onKeyDown(id)}
              >
                {view ? (
                  <FileImage file={view.thumb} className={css.thumb} />
                ) : (
                  <Icon name="picture" />
                )}
                {mark && (
                  <span className={css.mark}>
                    <Icon name={mark.icon} />
                  </span>
                )}
              </button>
              <button
                type="button"
                className={css.remove}
                aria-label={say.removePhoto(name)}
                tabIndex={isCurrent ? 0 : -1}
                onClick={() => removeAndStay(id)}
              >
                <Icon name="close" />
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
