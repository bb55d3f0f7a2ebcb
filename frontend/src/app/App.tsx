import { useDrop } from '../features/photo/useDrop'
import { usePaste } from '../features/photo/usePaste'
import { usePhotos } from '../features/photo/usePhotos'
import { useSettings } from '../features/settings/useSettings'
import { useStyles } from '../features/style/useStyles'
import { useMessages } from '../shared/language/language'
import css from './App.module.css'
import { Desk } from './Desk'
import { Welcome } from './Welcome'

export function App() {
  const say = useMessages()
  const photos = usePhotos()
  const styles = useStyles()
  const [settings, change] = useSettings()
  const isOver = useDrop(photos.add)
  usePaste(photos.add)

  const { current } = photos
  return (
    <>
      {current ? (
        <Desk photo={current} photos={photos} styles={styles} settings={settings} change={change} />
      ) : (
        <Welcome photos={photos} styles={styles} />
      )}
      {isOver && <p className={css.drop}>{say.dropHere}</p>}
    </>
  )
}
