import type { JobCapabilities } from '../../shared/api/capabilities'

/** Films and albums as a chooser of files lists them, after photos; nothing where they are not drawn. */
export const acceptOf = (jobs: JobCapabilities | undefined): string | undefined =>
  // Some systems know a film or a ZIP only by its extension.
  jobs?.formats.read
    .filter(type => !type.startsWith('image/'))
    .concat('.mov', '.zip')
    .map(type => `,${type}`)
    .join('')
