import { useSyncExternalStore } from 'react'
import { onPlace, type PlaceState, placeState } from './place'

/** Where photos are drawn, as it stands. */
export function usePlace(): PlaceState {
  return useSyncExternalStore(onPlace, placeState)
}
