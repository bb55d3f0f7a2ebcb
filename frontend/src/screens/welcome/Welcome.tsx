import { ChooseButton } from '../../features/photos/ChooseButton'
import { CameraButton } from '../../features/photos/camera/CameraButton'
import type { Photos } from '../../features/photos/usePhotos'
import type { Styles } from '../../features/styles/useStyles'
import { useMessages } from '../../shared/language/language'
import { Icon } from '../../shared/ui/Icon'
import { StylesNotice } from '../desk/StylesNotice'
import { Footer } from '../frame/Footer'
import { Layout } from '../frame/Layout'
import { Demo } from './Demo'
import { SamplePicker } from './SamplePicker'
import css from './Welcome.module.css'

interface Props {
  photos: Photos
  styles: Styles
}

/** Nothing chosen yet: a sample turns into a cartoon, and every way in is at hand. */
export function Welcome({ photos, styles }: Props) {
  const say = useMessages()
  const isOpening = photos.opening > 0
  return (
    <Layout
      stage={<Demo />}
      panel={
        <>
          <div className={css.welcome}>
            <div className={css.words}>
              <h1 className={css.headline}>{say.headline}</h1>
              <p className={css.intro}>{say.intro}</p>
            </div>
            <StylesNotice {...styles} />
            <div className={css.ways}>
              <ChooseButton look="main" onFiles={photos.add} disabled={isOpening}>
                <Icon name="picture" />
                {isOpening ? say.preparing : say.choosePhoto}
              </ChooseButton>
              <CameraButton onFiles={photos.add}>
                <Icon name="camera" />
                {say.useCamera}
              </CameraButton>
              <p className={css.hint}>{say.dropHint}</p>
            </div>
            <SamplePicker onFiles={photos.add} onFailure={styles.again} />
          </div>
          <Footer styles={styles.styles} />
        </>
      }
    />
  )
}
