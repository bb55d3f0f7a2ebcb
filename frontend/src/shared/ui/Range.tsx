import { type CSSProperties, useId } from 'react'
import { useMessages } from '../language/language'
import css from './Field.module.css'

interface Props {
  label: string
  value: number
  onChange: (value: number) => void
}

/** A share from none to all, told in per cent. */
export function Range({ label, value, onChange }: Props) {
  const say = useMessages()
  const id = useId()
  const percent = Math.round(value * 100)
  return (
    <div className={css.field}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{say.percent(percent)}</output>
      </div>
      <input
        id={id}
        className={css.range}
        style={{ '--filled': `${percent}%` } as CSSProperties}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={say.percent(percent)}
        onChange={event => onChange(event.target.valueAsNumber / 100)}
      />
    </div>
  )
}
