import type { Wait } from '../../shared/api/patience'

/** Where a drawing stands. */
export type Progress =
  | { step: 'preparing' }
  | { step: 'sending'; share: number }
  | { step: 'drawing' }
  /** On this device. */
  | { step: 'here'; share: number }
  | Wait

export type Report = (progress: Progress) => void
