import { decodeWhole, reducedTo } from './decode'
import { Pictures } from './pictures'

/** More pixels than this are never on a screen: the longer side of what is decoded to be looked at. */
export const longestShown = 2048

/** Some eight pictures of the largest kind. */
const budget = 96 * 2 ** 20

/** Every photo and drawing that is looked at. */
export const pictures = new Pictures(
  async file => reducedTo(longestShown, await decodeWhole(file)),
  budget,
)
