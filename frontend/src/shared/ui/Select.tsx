import { useId } from 'react'
import css from './Field.module.css'

interface Props<Value extends string | number> {
  label: string
  /** For screen readers alone, where the values speak for themselves. */
  isLabelHidden?: boolean
  values: readonly Value[]
  labelOf: (value: Value) => string
  value: Value
  onChange: (value: Value) => void
}

export function Select<Value extends string | number>({
  label,
  isLabelHidden = false,
  values,
  labelOf,
  value,
  onChange,
}: Props<Value>) {
  const id = useId()
  return (
    <div className={css.field}>
      <label className={isLabelHidden ? 'visually-hidden' : css.head} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={css.select}
        value={value}
        onChange={event => {
          const chosen = values[event.target.selectedIndex]
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {values.map(each => (
          <option key={each} value={each}>
            {labelOf(each)}
          </option>
        ))}
      </select>
    </div>
  )
}
