import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

/** The decoder of HEIC: three megabytes that few visitors need, kept out of everybody's cache. */
const tooLarge = /heic/
const template = resolve(import.meta.dirname, 'serviceWorker.js')
const publicFiles = resolve(import.meta.dirname, '../public')

/** Writes the service worker, with the list of what the page needs to open offline. */
export function shell(): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    generateBundle: {
      // Last, when every other file has its name.
      order: 'post',
      handler(_, bundle) {
        const built = Object.keys(bundle).filter(file => file !== 'index.html')
        const copied = readdirSync(publicFiles, { recursive: true, withFileTypes: true })
          .filter(file => file.isFile())
          .map(file => resolve(file.parentPath, file.name))
        const version = createHash('sha256')
        for (const file of copied) version.update(readFileSync(file))
        const index = bundle['index.html']
        // It names every built file, and they are named after their contents.
        version.update(index && 'source' in index ? index.source : built.join())

        const files = [
          './',
          ...built,
          ...copied.map(file => file.slice(publicFiles.length + 1).replaceAll('\\', '/')),
        ].filter(file => !tooLarge.test(file))
        const source = readFileSync(template, 'utf8')
          .replace("'VERSION'", JSON.stringify(version.digest('hex').slice(0, 12)))
          .replace("['FILES']", JSON.stringify(files))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}
