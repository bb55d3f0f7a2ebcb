import { type CSSProperties, useId } from 'react'
import { useMessages } from '../language/language'
import css from './Field.module.css'

interface Props {
  label: string
  value: number
  min?: number
  max?: number
  onChange: (value: number) => void
}

/** A share, of which 1 is all there usually is, told in per cent. */
export function Range({ label, value, min = 0, max = 1, onChange }: Props) {
  const say = useMessages()
  const id = useId()
  const percent = Math.round(value * 100)
  return (
    <div className={css.field}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        {/* The input itself tells it to screen readers. */}
        <span aria-hidden="true">{say.percent(percent)}</span>
      </div>
      <input
        id={id}
        className={css.range}
        style={{ '--filled': `${((value - min) / (max - min)) * 100}%` } as CSSProperties}
        type="range"
        min={Math.round(min * 100)}
        max={Math.round(max * 100)}
        step={5}
        value={percent}
        aria-valuetext={say.percent(percent)}
        onChange={event => onChange(event.target.valueAsNumber / 100)}
      />
    </div>
  )
}
