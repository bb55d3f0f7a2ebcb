import type { ReactNode } from 'react'
import { Icon } from './Icon'
import css from './Notice.module.css'

interface Props {
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** Something went wrong. It stays until the person, or success, takes it away. */
export function Notice({ title, children, actions }: Props) {
  return (
    <div className={css.notice} role="alert">
      <Icon name="warn" />
      <div className={css.words}>
        <strong>{title}</strong>
        {children}
      </div>
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
