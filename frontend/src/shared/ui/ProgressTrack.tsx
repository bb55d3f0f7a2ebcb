import type { CSSProperties } from 'react'
import css from './ProgressTrack.module.css'

interface Props {
  /** What goes on. */
  label: string
  /** How far it is; without one it only goes on. */
  percent: number | undefined
  className?: string | undefined
}

export function ProgressTrack({ label, percent, className = '' }: Props) {
  return (
    <div
      className={`${css.track} ${className}`}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={percent === undefined ? css.moving : css.measured}
        style={{ '--share': `${percent ?? 0}%` } as CSSProperties}
      />
    </div>
  )
}
