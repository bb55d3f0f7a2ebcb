import { useRef } from 'react'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import css from './CompareTools.module.css'
import { step } from './useZoom'
import { closest } from './zoom'

interface Props {
  scale: number
  onZoom: (factor: number) => void
  onFit: () => void
  /** Nothing to hold back before there is a cartoon. */
  canHold: boolean
  isHeld: boolean
  onHold: (isHeld: boolean) => void
}

export function CompareTools({ scale, onZoom, onFit, canHold, isHeld, onHold }: Props) {
  const say = useMessages()
  const percent = Math.round(scale * 100)
  const hold = (isDown: boolean) => () => onHold(isDown)
  const isKey = useRef(false)
  const isHoldKey = (key: string) => key === ' ' || key === 'Enter'
  return (
    <div className={css.tools}>
      <Button
        look="icon"
        aria-label={say.holdOriginal}
        title={say.holdOriginal}
        aria-pressed={isHeld}
        disabled={!canHold}
        onPointerDown={hold(true)}
        onPointerUp={hold(false)}
        onPointerLeave={hold(false)}
        onPointerCancel={hold(false)}
        onBlur={hold(false)}
        onKeyDown={event => {
          if (!isHoldKey(event.key)) return
          isKey.current = true
          onHold(true)
        }}
        onKeyUp={event => {
          if (!isHoldKey(event.key)) return
          onHold(false)
          // The click that a key makes comes with or right after it.
          setTimeout(() => {
            isKey.current = false
          })
        }}
        onContextMenu={event => event.preventDefault()}
        // Voice control and screen readers click, and cannot hold: a click of theirs has no pointer.
        onClick={event => event.detail === 0 && !isKey.current && onHold(!isHeld)}
      >
        <Icon name="look" />
      </Button>
      <Button
        look="icon"
        aria-label={say.zoomOut}
        title={say.zoomOut}
        disabled={scale === 1}
        onClick={() => onZoom(1 / step)}
      >
        <Icon name="remove" />
      </Button>
      <Button
        look="icon"
        className={css.scale}
        aria-label={`${say.percent(percent)}, ${say.zoomReset}`}
        title={say.zoomReset}
        disabled={scale === 1}
        onClick={onFit}
      >
        {say.percent(percent)}
      </Button>
      <Button
        look="icon"
        aria-label={say.zoomIn}
        title={say.zoomIn}
        disabled={scale === closest}
        onClick={() => onZoom(step)}
      >
        <Icon name="add" />
      </Button>
    </div>
  )
}
