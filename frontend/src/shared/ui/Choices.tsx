import { useId } from 'react'
import css from './Choices.module.css'

interface Props<Value extends string> {
  label: string
  values: readonly Value[]
  labelOf: (value: Value) => string
  value: Value
  onChange: (value: Value) => void
}

/** A few values side by side: radio buttons that look like one bar. */
export function Choices<Value extends string>({
  label,
  values,
  labelOf,
  value,
  onChange,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={css.choices}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.bar}>
        {values.map(each => (
          <label key={each} className={css.choice}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            <span>{labelOf(each)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
