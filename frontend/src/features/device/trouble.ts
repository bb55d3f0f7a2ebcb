/** Why this device does not draw. */
export type Trouble =
  /** The browser has no WebGPU, or no graphics card for it. */
  | 'missing'
  /** It draws something else than it should. */
  | 'wrong'
  /** It takes longer than anybody waits. */
  | 'slow'
  /** It has too little memory for even a small tile. */
  | 'memory'
  /** The graphics card went away while it drew. */
  | 'lost'
  /** What the style is drawn by cannot be loaded, or is not what it should be. */
  | 'weights'
  /** The style has nothing for browsers to draw it by. */
  | 'style'

/** A drawing that this device could not make; the photo is as it was, and the service may draw it. */
export class DeviceTrouble extends Error {
  override name = 'DeviceTrouble'

  constructor(
    readonly trouble: Trouble,
    options?: ErrorOptions,
  ) {
    super(`This device does not draw: ${trouble}`, options)
  }
}
