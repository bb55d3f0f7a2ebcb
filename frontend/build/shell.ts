import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

/** Larger files are for few visitors, such as the decoder of HEIC: kept out of everybody's cache. */
const largest = 500_000
/** For those who link to the page, not for the page. */
const forOthers = ['preview.jpg']
const template = resolve(import.meta.dirname, 'serviceWorker.js')
const publicFiles = resolve(import.meta.dirname, '../public')

interface Kept {
  url: string
  /** Changes with the file; null where the name does. */
  revision: string | null
}

/** Writes the service worker, with the list of what the page needs to open offline. */
export function shell(): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    generateBundle: {
      // Last, when every other file has its name.
      order: 'post',
      async handler(_, bundle) {
        const files: Kept[] = []
        for (const [name, file] of Object.entries(bundle)) {
          const content = 'code' in file ? file.code : file.source
          if (content.length > largest) continue
          const isNamedAfterContent = name.startsWith('assets/')
          files.push({ url: name, revision: isNamedAfterContent ? null : hash(content) })
        }
        for (const name of readdirSync(publicFiles, { recursive: true, encoding: 'utf8' }).sort()) {
          const content = read(name)
          if (content && !forOthers.includes(name))
            files.push({ url: name.replaceAll('\\', '/'), revision: hash(content) })
        }
        const source = await bundled(files)
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

const hash = (content: string | Uint8Array) =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)

/** Nothing for a folder. */
function read(name: string): Buffer | undefined {
  try {
    return readFileSync(resolve(publicFiles, name))
  } catch {
    return undefined
  }
}

/** The worker as one file, with the list in it. */
async function bundled(files: readonly Kept[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'self.__FILES__': JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: template, formats: ['iife'], name: 'serviceWorker' },
    },
  })
  const [{ output }] = [built].flat() as { output: { code: string }[] }[] as [
    { output: [{ code: string }] },
  ]
  return output[0].code
}
