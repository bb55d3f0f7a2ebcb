import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { en, type Messages } from './en'
import { chooseLanguage, type Language, rememberLanguage } from './languages'

interface Spoken {
  language: Language
  messages: Messages
  speak: (language: Language) => void
}

const SpokenContext = createContext<Spoken>({ language: 'en', messages: en, speak: () => {} })

/** English is part of the page; another language is fetched when it is first spoken. */
const load: Record<Language, () => Promise<Messages>> = {
  en: async () => en,
  fr: async () => (await import('./fr')).fr,
  zh: async () => (await import('./zh')).zh,
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(chooseLanguage)
  const [spoken, setSpoken] = useState<{ language: Language; messages: Messages }>()

  useEffect(() => {
    let current = true
    const show = (language: Language, messages: Messages) => {
      if (!current) return
      document.documentElement.lang = language
      setSpoken({ language, messages })
    }
    load[wanted]().then(
      messages => show(wanted, messages),
      () => show('en', en),
    )
    return () => {
      current = false
    }
  }, [wanted])

  // Nothing is shown in a language that is about to change.
  if (!spoken && wanted !== 'en') return null
  const speak = (language: Language) => {
    rememberLanguage(language)
    setWanted(language)
  }
  const { language, messages } = spoken ?? { language: 'en' as const, messages: en }
  return <SpokenContext value={{ language, messages, speak }}>{children}</SpokenContext>
}

export const useMessages = () => useContext(SpokenContext).messages

export const useLanguage = () => useContext(SpokenContext)
