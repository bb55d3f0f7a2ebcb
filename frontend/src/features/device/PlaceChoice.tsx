import { hasService } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Choices } from '../../shared/ui/Choices'
import css from './PlaceChoice.module.css'
import { choosePlace, mayDrawHere, type Place, placeOf } from './place'
import type { Trouble } from './trouble'
import { usePlace } from './usePlace'

const places: readonly Place[] = ['device', 'service']

/** What is told of even where nobody asked for the device: it was drawing until then. */
const surprising: readonly Trouble[] = ['wrong', 'memory', 'lost', 'weights']

/** Whether photos are drawn on this device, and why not. */
export default function PlaceChoice({ style }: { style: string }) {
  const say = useMessages()
  const state = usePlace()
  const { chosen, trouble } = state
  if (!mayDrawHere(style)) return null
  const place = hasService ? placeOf(state) : 'device'
  const isTold = trouble && (chosen === 'device' || surprising.includes(trouble))
  return (
    <div className={css.place}>
      {hasService && (
        <Choices
          label={say.place}
          values={places}
          labelOf={each => say.placeOf[each]}
          value={place}
          onChange={choosePlace}
        />
      )}
      <p className={css.note} role="status">
        {isTold && `${say.deviceTrouble[trouble]} ${hasService ? say.serviceInstead : ''}`}
        {!isTold && place === 'device' && say.staysHere}
      </p>
    </div>
  )
}
