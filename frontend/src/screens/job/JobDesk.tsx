import { useEffect } from 'react'
import { useJob } from '../../features/jobs/useJob'
import type { Work } from '../../features/jobs/work'
import type { ServiceState } from '../../features/service/useService'
import type { Choices } from '../../features/settings/settings'
import type { ChangeSettings } from '../../features/settings/useSettings'
import { JobScreen } from './JobScreen'

interface Props {
  work: Work
  /** It goes on while another screen is on show. */
  isOpen: boolean
  service: ServiceState
  choices: Choices
  change: ChangeSettings
  /** Told the job's id, and when there is none any more. */
  onId: (id: string | undefined) => void
  /** Told whether leaving the page would break off what is being sent. */
  onSending: (isSending: boolean) => void
  onFiles: (files: readonly File[]) => void
  /** Takes files for photos, whatever they are. */
  onPhotos: (files: readonly File[]) => void
  onClose: () => void
}

/** A moving picture or an album on the table: chosen, sent, followed, and shown beside what it was. */
export default function JobDesk({ work, isOpen, onId, onSending, ...rest }: Props) {
  const control = useJob(work, onId)
  const isSending = control.status.step === 'sending'
  useEffect(() => {
    onSending(isSending)
    return () => onSending(false)
  }, [isSending, onSending])
  return isOpen ? <JobScreen work={work} control={control} {...rest} /> : null
}

export type ScreenProps = Omit<Props, 'isOpen' | 'onId' | 'onSending'> & {
  control: ReturnType<typeof useJob>
}
