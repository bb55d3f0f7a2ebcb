import { useId } from 'react'
import { useMessages } from '../../shared/language/language'
import css from './Divider.module.css'

interface Props {
  position: number
  /** What the left is called, where it is no photo. */
  original: string | undefined
  onChange: (position: number) => void
}

/** A real range input for keys and screen readers; the frame around it follows the pointer. */
export function Divider({ position, original, onChange }: Props) {
  const say = useMessages()
  const help = useId()
  return (
    <>
      <input
        type="range"
        className={css.input}
        min={0}
        max={100}
        step={1}
        value={Math.round(position)}
        aria-label={say.comparePosition}
        aria-valuetext={say.comparePositionValue(Math.round(position))}
        aria-describedby={help}
        onKeyDown={event => {
          // Shift with arrows pans the picture instead.
          if (event.shiftKey && event.key.startsWith('Arrow')) event.preventDefault()
        }}
        onChange={event => onChange(event.target.valueAsNumber)}
      />
      <p id={help} hidden>
        {say.compareHelp}
      </p>
      <div className={css.line} aria-hidden="true">
        <svg className={css.handle} viewBox="0 0 44 44" aria-hidden="true">
          <circle cx="22" cy="22" r="20" />
          <path d="M17 15l-7 7 7 7M27 15l7 7-7 7" />
        </svg>
      </div>
      <span className={`${css.tag} ${css.left}`} aria-hidden="true" data-hidden={position < 18}>
        {original ?? say.photo}
      </span>
      <span className={`${css.tag} ${css.right}`} aria-hidden="true" data-hidden={position > 82}>
        {say.cartoon}
      </span>
    </>
  )
}
