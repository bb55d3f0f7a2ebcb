import { useDrop } from '../features/photos/useDrop'
import { usePaste } from '../features/photos/usePaste'
import { usePhotos } from '../features/photos/usePhotos'
import { useSettings } from '../features/settings/useSettings'
import { useStyles } from '../features/styles/useStyles'
import { Desk } from '../screens/desk/Desk'
import { Welcome } from '../screens/welcome/Welcome'
import { useMessages } from '../shared/language/language'
import css from './App.module.css'

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
