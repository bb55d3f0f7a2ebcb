import type { ComponentProps } from 'react'
import css from './Button.module.css'

interface Props extends ComponentProps<'button'> {
  look?: 'main' | 'outlined' | 'text' | 'link' | 'icon'
  /** Holds an icon alone. */
  isSquare?: boolean
}

export function Button({
  look = 'outlined',
  isSquare = false,
  className = '',
  type = 'button',
  ...rest
}: Props) {
  const classes = [css.button, css[look], isSquare ? css.square : '', className].join(' ')
  return <button {...rest} type={type} className={classes} />
}
