/** Where a drawing stands. */
export type Progress =
  | { step: 'preparing' }
  | { step: 'sending'; share: number }
  | { step: 'drawing' }
  /** The service asked for patience; it is asked again at a moment on the page's clock. */
  | { step: 'waiting'; reason: 'busy' | 'limited'; until: number }
  /** No connection: watched until it is back. */
  | { step: 'away'; reason: 'offline' | 'unreachable' }

export type Report = (progress: Progress) => void
