import type { Messages } from '../../shared/language/en'
import type { Progress } from './progress'

/** After this long a person wonders whether anything is still happening. */
const long = 6000

export function wordsFor(progress: Progress, since: number, now: number, say: Messages): string {
  switch (progress.step) {
    case 'preparing':
      return say.preparing
    case 'sending':
      return say.sending
    case 'drawing':
      return now - since > long ? say.drawingLong : say.drawing
    case 'here':
      return say.drawingHere
    case 'waiting': {
      const seconds = Math.max(1, Math.ceil((progress.until - now) / 1000))
      return progress.reason === 'busy' ? say.waitingBusy(seconds) : say.waitingLimited(seconds)
    }
    case 'away':
      return say.failure[progress.reason].title
  }
}
