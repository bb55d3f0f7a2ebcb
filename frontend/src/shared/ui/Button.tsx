import type { ComponentProps } from 'react'
import css from './Button.module.css'

interface Props extends ComponentProps<'button'> {
  look?: 'main' | 'plain' | 'bare' | 'quiet' | 'icon'
}

export function Button({ look = 'plain', className = '', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`${css.button} ${css[look]} ${className}`} />
}
