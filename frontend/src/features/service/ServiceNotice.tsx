import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { FailureNotice } from '../../shared/ui/FailureNotice'
import { KeyForm } from './KeyForm'
import type { ServiceState } from './useService'

/** Shown while the service has not yet told what it draws; it is asked on and on meanwhile. */
export function ServiceNotice({ failure, again }: Pick<ServiceState, 'failure' | 'again'>) {
  const say = useMessages()
  if (!failure) return null
  return (
    <FailureNotice failure={failure}>
      {failure.kind === 'locked' ? (
        <KeyForm onKey={again} />
      ) : (
        <Button look="link" onClick={again}>
          {say.tryAgain}
        </Button>
      )}
    </FailureNotice>
  )
}
