import type { Source } from './engine'
import type { DeviceOrder } from './order'
import type { Trouble } from './trouble'

/** To the worker. Answers carry the question's number. */
export type Question = { id: number } & (
  | { ask: 'draw'; photo: Blob | ImageBitmap; order: DeviceOrder; format: string; source: Source }
  | { ask: 'measure'; source: Source }
  | { ask: 'stop' }
)

/** From the worker. */
export type Answer = { id: number } & (
  | { is: 'share'; share: number }
  | { is: 'drawn'; file: Blob }
  | { is: 'measured'; secondsPerMegapixel: number }
  | { is: 'trouble'; trouble: Trouble | undefined; message: string }
)
