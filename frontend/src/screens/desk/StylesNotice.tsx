import type { Styles } from '../../features/styles/useStyles'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { FailureNotice } from '../../shared/ui/FailureNotice'

/** Shown while the service has not yet told what it draws; it is asked on and on meanwhile. */
export function StylesNotice({ failure, again }: Pick<Styles, 'failure' | 'again'>) {
  const say = useMessages()
  if (!failure) return null
  return (
    <FailureNotice failure={failure}>
      <Button look="quiet" onClick={again}>
        {say.tryAgain}
      </Button>
    </FailureNotice>
  )
}
