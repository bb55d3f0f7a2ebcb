import { existsSync } from 'node:fs'

/** The first of these that is there, or what the environment names. */
export function findProgram(variable: string, usualPlaces: readonly string[]): string | undefined {
  const named = process.env[variable]
  if (named) return named
  return usualPlaces.find(place => existsSync(place))
}
