import { type CSSProperties, type ReactNode, useRef, useState } from 'react'
import css from './Compare.module.css'
import { CompareTools } from './CompareTools'
import { Divider } from './Divider'
import { Sheet } from './Sheet'
import { useDivider } from './useDivider'
import { usePointers } from './usePointers'
import { useZoom } from './useZoom'

interface Props {
  width: number
  height: number
  before: ReactNode
  /** What the left is called, where it is no photo. */
  original?: string | undefined
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

/** How near to the divider, in per cent, a finger must land to move it rather than the zoomed picture. */
const grip = 6

/** Photo on the left, cartoon on the right, a divider between: by mouse, touch and keyboard, close up too. */
export function Compare(props: Props) {
  const {
    width,
    height,
    before,
    original,
    after,
    rest = 50,
    cue,
    isPlain = false,
    children,
  } = props
  const frame = useRef<HTMLDivElement>(null)
  const [isHeld, setIsHeld] = useState(false)
  const { position, place } = useDivider(cue, rest)
  const { zoom, zoomBy, panBy, reset, onKeyDown } = useZoom(frame, isPlain)

  const movesDivider = useRef(true)
  const pointers = usePointers({
    onDrag(at, by, isFirst) {
      if (isFirst) {
        movesDivider.current = zoom.scale === 1 || Math.abs(at.x * 100 - position) < grip
      }
      if (movesDivider.current) place(at.x * 100)
      else panBy(by.x, by.y)
    },
    onPinch: zoomBy,
  })

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
              <Divider position={position} original={original} onChange={place} />
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
            onFit={reset}
            canHold={Boolean(after)}
            isHeld={isHeld}
            onHold={setIsHeld}
          />
        </div>
      )}
    </div>
  )
}
