import { useEffect, useState } from 'react'
import { useMessages } from '../shared/language/language'
import { Button } from '../shared/ui/Button'
import { Icon } from '../shared/ui/Icon'
import { onUpdate } from './serviceWorker'
import css from './UpdateNotice.module.css'

/** A new version waits until the visitor has time for it. */
export function UpdateNotice() {
  const say = useMessages()
  const [take, setTake] = useState<() => void>()
  useEffect(() => onUpdate(takeIt => setTake(() => takeIt)), [])
  if (!take) return null
  return (
    <div className={css.update} role="status">
      <Icon name="turn" />
      <p>
        <strong>{say.update}</strong> {say.updateAdvice}
      </p>
      <Button onClick={take}>{say.reload}</Button>
      <Button look="link" onClick={() => setTake(undefined)}>
        {say.later}
      </Button>
    </div>
  )
}
