import type { Style } from '../../shared/api/service'

interface Credit {
  titles: string[]
  credit: string
}

/** Who is to be thanked for which styles; styles with the same makers stand together. */
export function creditsOf(styles: readonly Style[]): Credit[] {
  const titles = new Map<string, string[]>()
  for (const { title, credit, licence } of styles) {
    const thanks = `${credit} (${licence})`
    titles.set(thanks, [...(titles.get(thanks) ?? []), title])
  }
  return [...titles].map(([credit, titles]) => ({ credit, titles }))
}
