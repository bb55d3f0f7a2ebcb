import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A door between browser and service that can be shut in the middle of an answer: to the browser
 * the service is killed, and later there again.
 */
export class Gate {
  private held: (() => void)[] = []
  private isHolding = false
  private port = 0
  /** How many drawings the browser walked away from while they were held. */
  abandoned = 0
  /** The most bytes the browser sent at once. */
  heaviest = 0
  private readonly replaced = new Map<string, (old: string) => string>()
  private removed: RegExp | undefined
  private readonly server = createServer((asked, answer) => this.pass(asked, answer))

  constructor(private readonly service: string) {}

  get waiting() {
    return this.held.length
  }

  async open(): Promise<string> {
    await new Promise<void>(done => this.server.listen(this.port, '127.0.0.1', done))
    this.port = (this.server.address() as AddressInfo).port
    return `http://127.0.0.1:${this.port}`
  }

  /** Breaks every connection and takes no new one. */
  async shut() {
    this.held = []
    this.isHolding = false
    const closed = new Promise(done => this.server.close(done))
    this.server.closeAllConnections()
    await closed
  }

  /** From now on a text file is another one. */
  replace(path: string, change: (old: string) => string) {
    this.replaced.set(path, change)
  }

  /** From now on these files are not there. */
  remove(paths: RegExp) {
    this.removed = paths
  }

  /** Drawings asked for from now on wait here. */
  hold() {
    this.isHolding = true
  }

  /** Those that wait go on; others will wait. */
  letThrough() {
    for (const pass of this.held.splice(0)) pass()
  }

  release() {
    this.isHolding = false
    this.letThrough()
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse) {
    // Read whole before anything else: only then does Node notice a browser that walks away.
    const body = await bodyOf(asked)
    if (!body) return answer.destroy()
    this.heaviest = Math.max(this.heaviest, body.length)
    const path = asked.url ?? ''
    if (this.removed?.test(path)) return void answer.writeHead(404).end()
    const change = this.replaced.get(path)
    if (change) {
      const old = await fetch(this.service + path)
      answer.writeHead(200, { 'Content-Type': old.headers.get('Content-Type') ?? '' })
      return void answer.end(change(await old.text()))
    }
    const forward = () => {
      const { method, headers } = asked
      const onward = request(this.service + asked.url, { method, headers }, came => {
        answer.writeHead(came.statusCode ?? 502, came.headers)
        came.pipe(answer)
      })
      onward.on('error', () => answer.destroy())
      onward.end(body)
    }
    if (!this.isHolding || asked.method !== 'POST') return forward()
    this.held.push(forward)
    answer.on('close', () => {
      if (!answer.writableEnded && this.isHolding) this.abandoned++
    })
  }
}

async function bodyOf(asked: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of asked) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch {
    // The browser left while it was still sending.
    return undefined
  }
}
