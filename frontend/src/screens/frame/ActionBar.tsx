import type { ReactNode } from 'react'
import css from './ActionBar.module.css'

/** What everything leads to: it stays in reach while the rest of the panel scrolls. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className={css.bar}>{children}</div>
}
