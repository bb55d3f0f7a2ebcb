/** A number with the noun that fits it. */
export function counted(language: string, count: number, one: string, other: string): string {
  const noun = new Intl.PluralRules(language).select(count) === 'one' ? one : other
  return `${new Intl.NumberFormat(language).format(count)} ${noun}`
}

/** Names as a sentence lists them. */
export function listed(language: string, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** A number with one decimal place, as the language writes it. */
export function decimal(language: string, value: number): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return new Intl.NumberFormat(language, options).format(value)
}

/** A file's length as people compare it: never nothing. */
export const megabytes = (bytes: number) => Math.max(0.1, bytes / 1e6)
