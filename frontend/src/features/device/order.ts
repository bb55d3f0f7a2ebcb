import type { Colors, Detail, Size } from '../../shared/api/service'

/** What to draw on this device: the service's options by the same names. */
export interface DeviceOrder {
  /** The longer side of the result, in pixels, or the photo's own. */
  size: Size
  detail: Detail
  /** How far from photo (0) over cartoon (1) to more than was drawn (2). */
  strength: number
  colors: Colors
}
