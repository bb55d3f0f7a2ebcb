import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useRef,
  useState,
} from 'react'
import css from './Compare.module.css'
import { CompareTools } from './CompareTools'
import { Divider } from './Divider'
import { Sheet } from './Sheet'
import { usePointers } from './usePointers'
import { useReveal } from './useReveal'
import { useWheel } from './useWheel'
import { fitted, panned, type Zoom, zoomed } from './zoom'

interface Props {
  width: number
  height: number
  before: ReactNode
  /** Absent until there is something to compare with. */
  after?: ReactNode
  /** Where the divider comes to lie, in per cent. */
  rest?: number
  /** A new value plays the reveal. */
  cue?: string | undefined
  /** Without zoom: for a picture that is only there to be looked at. */
  isPlain?: boolean
  /** Beside the tools: how the drawing went. */
  children?: ReactNode
}

/** How near to the divider a finger must land to move it rather than the zoomed picture. */
const grip = 0.06
const keySteps: Record<string, [number, number]> = {
  ArrowLeft: [0.1, 0],
  ArrowRight: [-0.1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
}

/** Photo on the left, cartoon on the right, a divider between: by mouse, touch and keyboard, close up too. */
export function Compare({
  width,
  height,
  before,
  after,
  rest = 50,
  cue,
  isPlain = false,
  children,
}: Props) {
  const [position, setPosition] = useState(cue === undefined ? rest : 100)
  const [zoom, setZoom] = useState<Zoom>(fitted)
  const [isHeld, setIsHeld] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const movesDivider = useRef(true)

  const zoomBy = useCallback(
    (factor: number, around?: { x: number; y: number }) =>
      setZoom(old => (isPlain ? old : zoomed(old, factor, around))),
    [isPlain],
  )
  useReveal(cue, rest, setPosition)
  useWheel(frame, zoomBy)
  const pointers = usePointers({
    onDrag(at, by, isFirst) {
      if (isFirst) {
        movesDivider.current = zoom.scale === 1 || Math.abs(at.x * 100 - position) < grip * 100
      }
      if (movesDivider.current) setPosition(Math.min(100, Math.max(0, at.x * 100)))
      else setZoom(old => panned(old, by.x, by.y))
    },
    onPinch: zoomBy,
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const pan = keySteps[event.key]
    if (event.shiftKey && pan) setZoom(old => panned(old, ...pan))
    else if (event.key === '+' || event.key === '=') zoomBy(1.5)
    else if (event.key === '-') zoomBy(1 / 1.5)
    else if (event.key === '0') setZoom(fitted)
    else return
    event.preventDefault()
  }

  const look = {
    '--at': `${isHeld ? 100 : position}%`,
    '--zoom': `translate(${zoom.x * 100}%, ${zoom.y * 100}%) scale(${zoom.scale})`,
  } as CSSProperties
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the parts inside are handled once, here
    <div className={css.compare} style={look} onKeyDown={onKeyDown}>
      <Sheet width={width} height={height}>
        <div
          ref={frame}
          className={css.frame}
          data-close={zoom.scale > 1 || undefined}
          {...pointers}
        >
          <div className={css.layer}>
            <div className={css.world}>{before}</div>
          </div>
          {after && (
            <>
              <div className={`${css.layer} ${css.after}`}>
                <div className={css.world}>{after}</div>
              </div>
              <Divider position={position} onChange={setPosition} />
            </>
          )}
        </div>
      </Sheet>
      {!isPlain && (
        <div className={css.foot}>
          <div className={css.note}>{children}</div>
          <CompareTools
            scale={zoom.scale}
            onZoom={zoomBy}
            onFit={() => setZoom(fitted)}
            canHold={Boolean(after)}
            isHeld={isHeld}
            onHold={setIsHeld}
          />
        </div>
      )}
    </div>
  )
}
