export const languageNames = { en: 'English', fr: 'Français', zh: '中文' }

/** As attributes of the page name them: there are two ways to write Chinese. */
export const tags = { en: 'en', fr: 'fr', zh: 'zh-Hans' }

export type Language = keyof typeof languageNames

const remembered = 'cartoonify.language'

/** The visitor's choice if there was one, else the first of the browser's languages that we speak. */
export function chooseLanguage(): Language {
  const wishes = [read(), ...navigator.languages].map(wish => wish?.slice(0, 2).toLowerCase())
  return wishes.find(isSpoken) ?? 'en'
}

export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(remembered, language)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(remembered)
  } catch {
    return null
  }
}

function isSpoken(language: string | undefined): language is Language {
  return language !== undefined && language in languageNames
}
