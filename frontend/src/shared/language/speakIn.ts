import { en, type Messages } from './en'
import type { Language } from './languages'

export interface Spoken {
  language: Language
  messages: Messages
}

/** English is part of the page; another language is fetched when it is first spoken. */
const load: Record<Language, () => Promise<Messages>> = {
  en: async () => en,
  fr: async () => (await import('./fr')).fr,
  zh: async () => (await import('./zh')).zh,
}

/** The words of a language, or English where they cannot be had. */
export async function speakIn(language: Language): Promise<Spoken> {
  try {
    return { language, messages: await load[language]() }
  } catch {
    return { language: 'en', messages: en }
  }
}
