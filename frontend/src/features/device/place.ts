import { deviceSpeed } from './deviceDrawing'
import { deviceStyles } from './styles'
import { DeviceTrouble, type Trouble } from './trouble'

/** Where photos are drawn. */
export type Place = 'device' | 'service'

export interface PlaceState {
  /** The visitor's choice; without one, a quick device draws by itself. */
  chosen?: Place
  /** What the device takes for a megapixel, once it was measured. */
  secondsPerMegapixel?: number
  /** Why the device did not draw lately. */
  trouble?: Trouble
}

/** A picture of the usual size in less than a second or two: about what sending the photo takes. */
const quick = 1
/** Longer than this nobody is kept waiting for a measurement; the next visit finds the weights loaded. */
const patience = 5000
/** These do not pass by themselves. */
const lasting: readonly Trouble[] = ['missing', 'wrong', 'slow']
const storeName = 'cartoonify.place'

let state: PlaceState = remembered()
let measuring: Promise<void> | undefined
const listeners = new Set<() => void>()

export const placeState = () => state

export function onPlace(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(change: PlaceState) {
  state = { ...state, ...change }
  const { chosen, secondsPerMegapixel } = state
  try {
    localStorage.setItem(storeName, JSON.stringify({ chosen, secondsPerMegapixel }))
  } catch {
    // Without a store it is measured again at the next visit.
  }
  for (const listener of listeners) listener()
}

function remembered(): PlaceState {
  try {
    return JSON.parse(localStorage.getItem(storeName) ?? '{}')
  } catch {
    return {}
  }
}

/** The visitor wants photos drawn there. */
export function choosePlace(chosen: Place) {
  const { trouble: _, ...rest } = state
  state = rest
  tell({ chosen })
}

/** The device did not draw, for this reason. */
export function tellTrouble(trouble: Trouble) {
  tell({ trouble })
}

/** Whether this browser may draw the style at all. */
export function mayDrawHere(style: string): boolean {
  return 'gpu' in navigator && deviceStyles.some(({ id }) => id === style)
}

/** Where it is drawn as far as is known now. */
export function placeOf({ chosen, secondsPerMegapixel, trouble }: PlaceState): Place {
  if (trouble && lasting.includes(trouble)) return 'service'
  if (chosen) return chosen
  return secondsPerMegapixel !== undefined && secondsPerMegapixel <= quick ? 'device' : 'service'
}

/** Where a photo is to be drawn in the style: measured once, unless the visitor chose. */
export async function decidePlace(style: string): Promise<Place> {
  if (!mayDrawHere(style)) return 'service'
  const { chosen, secondsPerMegapixel, trouble } = state
  if (!chosen && secondsPerMegapixel === undefined && !trouble) {
    measuring ??= measure(style).finally(() => {
      measuring = undefined
    })
    await measuring
  }
  return placeOf(state)
}

async function measure(style: string) {
  const run = new AbortController()
  const timer = setTimeout(() => run.abort(new DeviceTrouble('slow')), patience)
  try {
    tell({ secondsPerMegapixel: await deviceSpeed(style, run.signal) })
  } catch (problem) {
    tell({ trouble: problem instanceof DeviceTrouble ? problem.trouble : 'wrong' })
  } finally {
    clearTimeout(timer)
  }
}
