import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { en } from './en'
import { type Language, rememberLanguage, tags } from './languages'
import { type Spoken, speakIn } from './speakIn'

interface Speech extends Spoken {
  speak: (language: Language) => void
}

const Context = createContext<Speech>({ language: 'en', messages: en, speak: () => {} })

interface Props {
  initial: Spoken
  children: ReactNode
}

export function LanguageProvider({ initial, children }: Props) {
  const [spoken, setSpoken] = useState(initial)
  useEffect(() => {
    document.documentElement.lang = tags[spoken.language]
    document.title = spoken.messages.pageTitle
  }, [spoken])
  const speak = (language: Language) => {
    rememberLanguage(language)
    speakIn(language).then(setSpoken)
  }
  return <Context value={{ ...spoken, speak }}>{children}</Context>
}

export const useMessages = () => useContext(Context).messages

export const useLanguage = () => useContext(Context)
