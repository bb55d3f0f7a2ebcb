import './shared/ui/typeface.css'
import './shared/ui/tokens.css'
import './shared/ui/base.css'
import './app/first.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { Crashed } from './app/Crashed'
import { ErrorBoundary } from './app/ErrorBoundary'
import { registerServiceWorker } from './app/serviceWorker'
import { LanguageProvider } from './shared/language/language'
import { chooseLanguage } from './shared/language/languages'
import { speakIn } from './shared/language/speakIn'

registerServiceWorker()

const page = document.getElementById('page')
// Nothing is shown in a language that is about to change.
speakIn(chooseLanguage()).then(spoken => {
  if (!page) return
  createRoot(page).render(
    <StrictMode>
      <LanguageProvider initial={spoken}>
        <ErrorBoundary instead={() => <Crashed />}>
          <App />
        </ErrorBoundary>
      </LanguageProvider>
    </StrictMode>,
  )
})
