import { useRef } from 'react'
import type { Style } from '../../shared/api/service'
import { useLanguage } from '../../shared/language/language'
import { type Language, languageNames } from '../../shared/language/languages'
import { Button } from '../../shared/ui/Button'
import { Credits } from './Credits'
import css from './Footer.module.css'

/** Where a person reads about the API. */
const apiUrl = `${import.meta.env.VITE_API_BASE ?? '.'}/swagger-ui/index.html`

export function Footer({ styles }: { styles: readonly Style[] }) {
  const { messages: say, language, speak } = useLanguage()
  const credits = useRef<HTMLDialogElement>(null)
  return (
    <footer className={css.foot}>
      <p>{say.privacy}</p>
      <div className={css.links}>
        <Button look="link" className={css.link} onClick={() => credits.current?.showModal()}>
          {say.credits}
        </Button>
        <a className={css.api} href={apiUrl}>
          {say.api}
        </a>
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
      <Credits ref={credits} styles={styles} />
    </footer>
  )
}
