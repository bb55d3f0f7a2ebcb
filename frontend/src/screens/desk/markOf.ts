import type { BatchState } from '../../features/export/useBatch'
import type { Mark } from '../../features/photos/Filmstrip'
import type { Messages } from '../../shared/language/en'

const icons = { waiting: 'wait', drawing: 'draw', drawn: 'done', failed: 'warn' } as const

/** How a photo's thumb tells where its drawing stands. */
export const markOf = (state: BatchState | undefined, say: Messages): Mark | undefined =>
  state && { icon: icons[state], words: say.batchState[state] }
