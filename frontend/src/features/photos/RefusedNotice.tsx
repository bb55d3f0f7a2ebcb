import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Notice } from '../../shared/ui/Notice'
import type { Refusal } from './photo'
import type { Photos } from './usePhotos'

/** Which files were not taken, and why. */
export function RefusedNotice({
  refused,
  forgetRefused,
}: Pick<Photos, 'refused' | 'forgetRefused'>) {
  const say = useMessages()
  if (refused.length === 0) return null
  const reasons = new Set<Refusal>(refused.map(({ reason }) => reason))
  return (
    <Notice
      title={say.refusedTitle(refused.map(({ name }) => name))}
      actions={
        <Button look="link" onClick={forgetRefused}>
          {say.dismiss}
        </Button>
      }
    >
      {[...reasons].map(reason => (
        <p key={reason}>{say.refusal[reason]}</p>
      ))}
    </Notice>
  )
}
