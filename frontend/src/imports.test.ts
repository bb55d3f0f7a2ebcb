import { expect, it } from 'vitest'

/** What each part may use besides itself, `shared`, and packages from outside. */
const allowed: Record<string, readonly string[]> = {
  app: ['screens', 'features'],
  screens: ['features'],
  'features/compare': [],
  'features/device': [],
  'features/drawing': ['features/device', 'features/photos', 'features/settings'],
  'features/export': ['features/drawing', 'features/look', 'features/photos', 'features/settings'],
  'features/jobs': [],
  'features/look': ['features/device'],
  'features/service': ['features/device'],
  'features/photos': [],
  'features/settings': [],
  'features/styles': [],
  shared: [],
}

const sources = import.meta.glob<string>('./*/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** `features/NAME`, or the first folder. */
const partOf = (path: string) => /^\.\/(features\/[^/]+|[^/]+)\//.exec(path)?.[1] ?? ''

/** Where a relative import of a file leads, from this folder. */
const target = (file: string, to: string) => `.${new URL(to, `file://${file.slice(1)}`).pathname}`

it('imports go from app over screens and features to shared, and never back', () => {
  const wrong: string[] = []
  for (const [file, source] of Object.entries(sources)) {
    const part = partOf(file)
    for (const [, to = ''] of source.matchAll(
      /(?:from|import|import\(|new URL\()\s*'(\.[^']+)'/g,
    )) {
      const other = partOf(target(file, to))
      const isAllowed =
        other === part ||
        other === 'shared' ||
        allowed[part]?.some(each => other === each || other.startsWith(`${each}/`))
      if (!isAllowed) wrong.push(`${file} must not import ${to}`)
    }
  }
  expect(Object.keys(sources).length).toBeGreaterThan(50)
  expect(wrong).toEqual([])
})
