import type { Choices, WantedSize } from './settings'

const names = [
  'style',
  'size',
  'tier',
  'detail',
  'strength',
  'colors',
  'format',
  'quality',
] as const

/** The choices a link carries. What makes no sense is left out; what cannot be met is seen to later. */
export function choicesOfLink(query: string): Choices {
  const link = new URLSearchParams(query)
  const text = (name: (typeof names)[number]) => link.get(name) || undefined
  const number = (name: (typeof names)[number]) => {
    const value = Number(text(name) ?? Number.NaN)
    return Number.isFinite(value) ? value : undefined
  }
  const choices = {
    style: text('style'),
    size: sizeOf(text('size')),
    tier: text('tier'),
    detail: text('detail'),
    strength: number('strength'),
    colors: text('colors'),
    format: text('format'),
    quality: number('quality'),
  }
  return Object.fromEntries(
    Object.entries(choices).filter(([, value]) => value !== undefined),
  ) as Choices
}

function sizeOf(text: string | undefined): WantedSize | undefined {
  if (text === 'screen' || text === 'full') return text
  const pixels = Math.round(Number(text ?? Number.NaN))
  return Number.isFinite(pixels) ? pixels : undefined
}

/** A query with these choices; what else it carries stays. */
export function linkOfChoices(choices: Choices, query = ''): string {
  const link = new URLSearchParams(query)
  for (const name of names) {
    const value = choices[name]
    if (value === undefined) link.delete(name)
    else link.set(name, String(value))
  }
  const text = link.toString()
  return text && `?${text}`
}

/** Whether a link says anything of how to draw. */
export const hasChoices = (query: string) => Object.keys(choicesOfLink(query)).length > 0
