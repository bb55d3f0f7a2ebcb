import { useState } from 'react'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import { ChooseButton } from '../../features/photos/ChooseButton'
import { ServiceNotice } from '../../features/service/ServiceNotice'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Notice } from '../../shared/ui/Notice'
import { Footer } from '../frame/Footer'
import { Layout } from '../frame/Layout'
import { useFocusKept } from '../frame/useFocusKept'
import { acceptOf } from './acceptOf'
import type { ScreenProps } from './JobDesk'
import css from './JobScreen.module.css'
import { JobStage } from './JobStage'
import { JobState } from './JobState'
import { PrepareJob } from './PrepareJob'
import { StateLine } from './StateLine'
import { timeOf } from './timeOf'

/** What is drawn as a job beside what there is to choose and do. */
export function JobScreen(props: ScreenProps) {
  const { work, control, service, choices, change, onFiles, onPhotos, onClose } = props
  const say = useMessages()
  const words = useJobWords()
  const { others } = work
  const { chosen, status } = control
  const { jobs } = service.capabilities
  const [hasSeenOthers, setHasSeenOthers] = useState(false)
  const heading = useFocusKept(status.step)
  const isChoosing = status.step === 'ready' || status.step === 'cancelled'
  // A key is asked for once.
  const isLocked = status.step === 'failed' && status.failure.kind === 'locked'
  const result = status.step === 'done' ? status.result : undefined
  const promise = jobs ? words.kept(timeOf(jobs.limits.keepSeconds, words)) : ''
  return (
    <Layout
      tools={
        <>
          <ChooseButton look="text" onFiles={onFiles} more={acceptOf(jobs)}>
            <Icon name="add" />
            {words.another}
          </ChooseButton>
          <Button look="icon" aria-label={say.close} title={say.close} onClick={onClose}>
            <Icon name="close" />
          </Button>
        </>
      }
      stage={<JobStage chosen={chosen} result={result} isOver={status.step === 'deleted'} />}
      panel={
        <>
          <h1 ref={heading} className={css.name} tabIndex={-1}>
            {chosen?.file.name ?? result?.name ?? words.found}
          </h1>
          <StateLine status={status} />
          {others.length > 0 && !hasSeenOthers && (
            <Notice
              title={words.notTaken(others)}
              actions={
                <Button look="link" onClick={() => setHasSeenOthers(true)}>
                  {say.dismiss}
                </Button>
              }
            />
          )}
          {service.styles.length === 0 && !isLocked && <ServiceNotice {...service} />}
          {isChoosing && chosen ? (
            <PrepareJob
              chosen={chosen}
              service={service}
              choices={choices}
              change={change}
              promise={promise}
              onStart={control.start}
              onPhotos={onPhotos}
            />
          ) : (
            <JobState
              control={control}
              canRedraw={chosen !== undefined}
              onKey={service.again}
              onClose={onClose}
            />
          )}
          <Footer styles={service.styles} promise={isChoosing ? '' : promise} />
        </>
      }
    />
  )
}
