import { useState } from 'react'
import type { Drawing } from './draw'
import type { Status } from './useDrawing'

/**
 * What lies on the table: the drawing, or while the next one of the same photo is made, cancelled or
 * failed, the one before. Trying styles neither flashes nor takes anything away.
 */
export function useLastDrawing(photoId: string, status: Status): Drawing | undefined {
  const [last, setLast] = useState<{ photoId: string; drawing: Drawing }>()
  if (status.step === 'done' && last?.drawing !== status.drawing) {
    setLast({ photoId, drawing: status.drawing })
  }
  if (status.step === 'done') return status.drawing
  return last?.photoId === photoId ? last.drawing : undefined
}
