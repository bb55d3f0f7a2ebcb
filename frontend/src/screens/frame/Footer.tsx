import { useState } from 'react'
import { hasService, type Style } from '../../shared/api/service'
import { useLanguage } from '../../shared/language/language'
import { type Language, languageNames } from '../../shared/language/languages'
import { Button } from '../../shared/ui/Button'
import { lazily } from '../../shared/ui/lazily'
import css from './Footer.module.css'

const Credits = lazily(async () => (await import('./Credits')).Credits)

/** Where a person reads about the API. */
const apiUrl = `${import.meta.env.VITE_API_BASE ?? '.'}/swagger-ui/index.html`

interface Props {
  styles: readonly Style[]
  /** What becomes of what the visitor brings, where it is no photo. */
  promise?: string | undefined
}

export function Footer({ styles, promise }: Props) {
  const { messages: say, language, speak } = useLanguage()
  const [showsCredits, setShowsCredits] = useState(false)
  return (
    <footer className={css.foot}>
      <p>{promise ?? (hasService ? say.privacy : say.staysHere)}</p>
      <div className={css.links}>
        <Button look="link" className={css.link} onClick={() => setShowsCredits(true)}>
          {say.credits}
        </Button>
        {hasService && (
          <a className={css.api} href={apiUrl}>
            {say.api}
          </a>
        )}
        <select
          className={css.language}
          aria-label={say.language}
          value={language}
          onChange={event => speak(event.target.value as Language)}
        >
          {Object.entries(languageNames).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {showsCredits && <Credits styles={styles} onClose={() => setShowsCredits(false)} />}
    </footer>
  )
}
