import { ChooseButton } from '../../features/photos/ChooseButton'
import { CameraButton } from '../../features/photos/camera/CameraButton'
import { RefusedNotice } from '../../features/photos/RefusedNotice'
import type { Photos } from '../../features/photos/usePhotos'
import { ServiceNotice } from '../../features/service/ServiceNotice'
import type { ServiceState } from '../../features/service/useService'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Footer } from '../frame/Footer'
import { Layout } from '../frame/Layout'
import { useFocusKept } from '../frame/useFocusKept'
import { acceptOf } from '../job/acceptOf'
import { Demo } from './Demo'
import { SamplePicker } from './SamplePicker'
import css from './Welcome.module.css'

interface Props {
  photos: Photos
  service: ServiceState
  /** What the visitor brings. */
  onFiles: (files: readonly File[]) => void
  /** To the photos that are still on the desk. */
  onBack: () => void
  /** To the clip or album; absent where there is none. */
  onBackToJob: (() => void) | undefined
}

/** No photo on show: a sample turns into a cartoon, and every way in is at hand. */
export function Welcome({ photos, service, onFiles, onBack, onBackToJob }: Props) {
  const say = useMessages()
  const heading = useFocusKept('welcome')
  const isOpening = photos.opening > 0
  const count = photos.photos.length
  const { jobs } = service.capabilities
  return (
    <Layout
      stage={<Demo />}
      panel={
        <>
          <div className={css.welcome}>
            <div className={css.words}>
              <h1 ref={heading} className={css.headline} tabIndex={-1}>
                {say.headline}
              </h1>
              <p className={css.intro}>{say.intro}</p>
            </div>
            <ServiceNotice {...service} />
            <RefusedNotice {...photos} />
            <div className={css.ways}>
              {count > 0 && (
                <Button onClick={onBack}>
                  <Icon name="draw" />
                  {say.backToPhotos(count)}
                </Button>
              )}
              {onBackToJob && (
                <Button onClick={onBackToJob}>
                  <Icon name="play" />
                  {say.backToJob}
                </Button>
              )}
              <ChooseButton
                look="main"
                onFiles={onFiles}
                more={acceptOf(jobs)}
                disabled={isOpening}
              >
                <Icon name="picture" />
                {isOpening ? say.preparing : say.choosePhoto}
              </ChooseButton>
              <CameraButton onFiles={onFiles} disabled={isOpening}>
                <Icon name="camera" />
                {say.useCamera}
              </CameraButton>
              <p className={css.hint}>{jobs ? say.dropHintMore : say.dropHint}</p>
            </div>
            <SamplePicker onFiles={onFiles} onFailure={service.again} />
          </div>
          <Footer styles={service.styles} promise={jobs && `${say.privacy} ${say.privacyOfJobs}`} />
        </>
      }
    />
  )
}
