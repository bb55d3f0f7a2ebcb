import { type ComponentType, useEffect, useState } from 'react'
import { useMessages } from '../language/language'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Notice } from './Notice'

interface Closable {
  onClose: () => void
}

/** A dialog that is loaded when it is first opened. Where it cannot be had, that is said in its place. */
export function lazily<Props extends Closable>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function Lazily(props) {
    const [Part, setPart] = useState<ComponentType<Props>>()
    const [hasFailed, setHasFailed] = useState(false)
    useEffect(() => {
      load().then(
        part => setPart(() => part),
        problem => {
          console.error(problem)
          setHasFailed(true)
        },
      )
    }, [])
    if (Part) return <Part {...props} />
    return hasFailed ? <NotLoaded onClose={props.onClose} /> : null
  }
}

/** In place of a part that cannot be had. */
export function NotLoaded({ onClose }: Closable) {
  const say = useMessages()
  return (
    <Dialog label={say.notLoaded} onClose={onClose}>
      {close => (
        <>
          <Notice title={say.notLoaded}>
            <p>{say.notLoadedAdvice}</p>
          </Notice>
          <Button onClick={close}>{say.close}</Button>
        </>
      )}
    </Dialog>
  )
}
