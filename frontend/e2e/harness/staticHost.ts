import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** The page built for no service, on a host that serves files alone, with the headers that the build asks for. */
export class StaticHost {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cartoonify-page-'))
  private server: Server | undefined
  /** What was asked for. */
  readonly asked: string[] = []

  /** Builds the page and serves it; tells where. */
  async open(): Promise<string> {
    const arguments_ = ['run', '-s', 'build', '--', '--outDir', this.folder, '--emptyOutDir']
    await promisify(execFile)('npm', arguments_, {
      cwd: resolve(import.meta.dirname, '../..'),
      // Tests have an environment of their own; what visitors get is built for production.
      env: { ...process.env, NODE_ENV: 'production', VITE_API_BASE: '' },
      shell: process.platform === 'win32',
    })
    const headers = this.headers()
    this.server = createServer((request, answer) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host')
      this.asked.push(`${request.method} ${pathname}`)
      const file = join(this.folder, pathname === '/' ? 'index.html' : pathname)
      if (request.method !== 'GET' || pathname === '/_headers' || !isFile(file)) {
        answer.writeHead(404).end()
        return
      }
      const type = types[extname(file)] ?? 'application/octet-stream'
      answer.writeHead(200, { ...headers, 'Content-Type': type }).end(readFileSync(file))
    })
    await new Promise<void>(done => this.server?.listen(0, '127.0.0.1', done))
    return `http://localhost:${(this.server.address() as AddressInfo).port}`
  }

  /** Those of every file. */
  headers(): Record<string, string> {
    const lines = readFileSync(join(this.folder, '_headers'), 'utf8').split('\n')
    const own = lines.slice(1, lines.indexOf('/assets/*')).map(line => line.trim().split(/: (.*)/))
    return Object.fromEntries(own)
  }

  /** Nothing answers any more. */
  async away() {
    const closed = new Promise(done => this.server?.close(done))
    this.server?.closeAllConnections()
    await closed
  }

  remove() {
    rmSync(this.folder, { recursive: true })
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
