import type { Wait } from '../../shared/api/patience'

/** Where a drawing stands. */
export type Progress =
  | { step: 'preparing' }
  | { step: 'sending'; share: number }
  | { step: 'drawing' }
  | Wait

export type Report = (progress: Progress) => void
