import type { Style } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Dialog } from '../../shared/ui/Dialog'
import { samples } from '../welcome/samples'
import css from './Credits.module.css'
import { creditsOf } from './creditsOf'

interface Props {
  styles: readonly Style[]
  onClose: () => void
}

export function Credits({ styles, onClose }: Props) {
  const say = useMessages()
  return (
    <Dialog label={say.credits} onClose={onClose}>
      {close => (
        <>
          <div className={css.credits}>
            <h2>{say.creditsOfStyles}</h2>
            <ul>
              {creditsOf(styles).map(({ titles, credit }) => (
                <li key={credit} lang="en">
                  {titles.join(', ')}: {credit}
                </li>
              ))}
            </ul>
            <h2>{say.creditsOfSamples}</h2>
            <ul>
              {samples.map(({ id, by, licence }) => (
                <li key={id}>
                  {say.sample[id]}: {by} ({licence === 'CC0' ? 'CC0' : say.publicDomain})
                </li>
              ))}
            </ul>
            <h2>{say.creditsOfParts}</h2>
            <ul>
              <li lang="en">Familjen Grotesk: The Familjen Grotesk Project Authors (OFL 1.1)</li>
              <li lang="en">libheif: struktur AG and contributors (LGPL 3)</li>
            </ul>
          </div>
          <Button onClick={close}>{say.close}</Button>
        </>
      )}
    </Dialog>
  )
}
