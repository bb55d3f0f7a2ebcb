/** One question to a worker of its own, which ends with the answer, with an error, or when nobody waits any more. */
export function askWorker<Answer>(
  start: () => Worker,
  question: unknown,
  transfer: Transferable[] = [],
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = start()
    const end = () => {
      worker.terminate()
      signal?.removeEventListener('abort', stop)
    }
    const stop = () => {
      end()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop)
    worker.onmessage = ({ data }: MessageEvent<{ answer: Answer } | { problem: string }>) => {
      end()
      if ('problem' in data) reject(new Error(data.problem))
      else resolve(data.answer)
    }
    worker.onerror = event => {
      end()
      // Without words where its file could not be had at all.
      reject(new WorkerLost(event.message))
    }
    worker.postMessage(question, transfer)
  })
}

/** The worker never answered: its file did not come, or it broke. */
export class WorkerLost extends Error {
  override name = 'WorkerLost'
}
