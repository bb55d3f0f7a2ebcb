import { useLanguage } from '../../../shared/language/language'
import type { Language } from '../../../shared/language/languages'
import { en, type JobWords } from './en'
import { fr } from './fr'
import { zh } from './zh'

const spoken: Record<Language, JobWords> = { en, fr, zh }

/** The sentences about moving pictures and albums, in the language of the page. */
export const useJobWords = (): JobWords => spoken[useLanguage().language]
