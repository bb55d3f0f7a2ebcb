import { useMessages } from '../shared/language/language'
import { Button } from '../shared/ui/Button'
import { Notice } from '../shared/ui/Notice'
import css from './Crashed.module.css'

/** In place of a screen that broke. With `onAgain` what was on it is still there. */
export function Crashed({ onAgain }: { onAgain?: () => void }) {
  const say = useMessages()
  return (
    <main className={css.crashed}>
      <Notice
        title={say.crashed}
        actions={
          <>
            {onAgain && <Button onClick={onAgain}>{say.goOn}</Button>}
            <Button look="link" onClick={() => location.reload()}>
              {say.reload}
            </Button>
          </>
        }
      >
        <p>{onAgain ? say.crashedAdvice : say.crashedReload}</p>
      </Notice>
    </main>
  )
}
