import type { CSSProperties, ReactNode } from 'react'
import css from './Sheet.module.css'

interface Props {
  width: number
  height: number
  children: ReactNode
}

/** A sheet of animation paper, as large as the stage allows in the picture's shape. */
export function Sheet({ width, height, children }: Props) {
  return (
    <div className={css.room}>
      <div className={css.sheet} style={{ '--ratio': width / height } as CSSProperties}>
        <Pegs />
        <div className={css.picture}>{children}</div>
      </div>
    </div>
  )
}

/** The holes that keep every sheet of a scene in register: what the mark of this page is made of. */
function Pegs() {
  return (
    <svg className={css.pegs} viewBox="0 0 120 12" aria-hidden="true">
      <rect x="2" y="3" width="24" height="6" rx="3" />
      <circle cx="60" cy="6" r="5" />
      <rect x="94" y="3" width="24" height="6" rx="3" />
    </svg>
  )
}
