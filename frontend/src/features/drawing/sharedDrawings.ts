import type { Drawing, Ways } from './draw'
import type { Progress, Report } from './progress'

type Waiting = Pick<Ways, 'signal'> & { report: Report }
type Make = (waiting: Waiting) => Promise<Drawing>

/** Drawings that are being made, each once for all who ask for it meanwhile. One that nobody waits for any more is stopped. */
export class SharedDrawings {
  private readonly running = new Map<string, Running>()

  /**
   * The drawing that is being made, or made now.
   *
   * @param key the same for the same drawing
   * @param waiting who is told how it goes on, until its signal says that it waits no more
   */
  async join(key: string, waiting: Waiting, make: Make): Promise<Drawing> {
    waiting.signal.throwIfAborted()
    const running = this.running.get(key) ?? this.begin(key, make)
    return running.waitFor(waiting, () => this.forget(key, running))
  }

  private begin(key: string, make: Make): Running {
    const running = new Running(make)
    this.running.set(key, running)
    const forget = () => this.forget(key, running)
    running.drawing.then(forget, forget)
    return running
  }

  private forget(key: string, running: Running) {
    if (this.running.get(key) === running) this.running.delete(key)
  }
}

class Running {
  readonly drawing: Promise<Drawing>
  private readonly stop = new AbortController()
  private readonly waiting = new Set<Waiting>()
  private progress: Progress | undefined

  constructor(make: Make) {
    const report: Report = progress => {
      this.progress = progress
      for (const each of this.waiting) each.report(progress)
    }
    this.drawing = make({ signal: this.stop.signal, report })
  }

  waitFor(waiting: Waiting, onEnd: () => void): Promise<Drawing> {
    const { signal, report } = waiting
    this.waiting.add(waiting)
    if (this.progress) report(this.progress)
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(waiting)
        if (this.waiting.size === 0) {
          onEnd()
          this.stop.abort(signal.reason)
        }
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave)
      this.drawing.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave)
      })
    })
  }
}
