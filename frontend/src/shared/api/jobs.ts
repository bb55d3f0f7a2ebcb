import { askFor } from './ask'
import { failureOfAnswer, failureOfConnection } from './failure'
import { keyHeaders } from './key'
import type { components } from './schema.gen'
import { type SendOptions, sendForm } from './send'
import { type CartoonRequest, serviceUrl } from './service'

/** A moving picture or an album on the service, and how far it is. */
export type Job = components['schemas']['Job']
/** What a file is for; albums in a bucket are for programs to ask for. */
export type JobKind = Exclude<Job['kind'], 'bucket'>

/** How a job is to be drawn; without a format a clip stays what it is. */
export type JobOrder = Omit<CartoonRequest, 'format'> & { format?: string }

const jobsUrl = `${serviceUrl}/jobs`
const urlOf = (id: string) => `${jobsUrl}/${encodeURIComponent(id)}`

/** Sends a file to be drawn. The job goes on when this page is left. */
export async function sendJob(file: File, order: JobOrder, options: SendOptions): Promise<Job> {
  const form = new FormData()
  for (const [name, value] of Object.entries(order)) {
    if (value !== undefined) form.set(name, String(value))
  }
  form.set('file', file, file.name)
  const body = await sendForm(jobsUrl, form, options)
  return JSON.parse(await body.text())
}

export const askForJob = (id: string, signal: AbortSignal) => askFor<Job>(urlOf(id), signal)

/** Cancels a job, or deletes what has ended. One that is gone is well, too. */
export async function endJob(id: string, signal: AbortSignal): Promise<void> {
  const answer = await request(urlOf(id), { method: 'DELETE', signal })
  if (!answer.ok && answer.status !== 404) throw await failureOf(answer)
}

/** What a job made, under the name that the service gives it. */
export const fetchResult = (
  { id, result }: Job,
  signal: AbortSignal,
  onShare: (share: number) => void,
) => fetchFile(`${urlOf(id)}/result`, result ?? {}, signal, onShare)

/** The file that a job draws, as it was sent. */
export const fetchSource = (id: string, signal: AbortSignal) =>
  fetchFile(`${urlOf(id)}/source`, {}, signal, () => {})

async function fetchFile(
  url: string,
  { type = '', bytes = 1 }: { type?: string; bytes?: number },
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<File> {
  const answer = await request(url, { signal })
  if (!answer.ok || !answer.body) throw await failureOf(answer)
  const name = nameOf(answer.headers.get('Content-Disposition')) ?? 'cartoon'
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const reader = answer.body.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch(() => Promise.reject(broken(signal)))
    if (done) return new File(parts, name, { type })
    parts.push(value)
    length += value.length
    onShare(Math.min(1, length / bytes))
  }
}

/** As RFC 6266 has it for names of any letters. */
export function nameOf(disposition: string | null): string | undefined {
  const name = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  try {
    return name && decodeURIComponent(name)
  } catch {
    return undefined
  }
}

async function request(url: string, init: RequestInit & { signal: AbortSignal }) {
  try {
    return await fetch(url, { ...init, cache: 'no-store', headers: keyHeaders() })
  } catch {
    throw broken(init.signal)
  }
}

/** Nobody waits any more, or the connection is gone. */
const broken = (signal: AbortSignal) => (signal.aborted ? signal.reason : failureOfConnection())

const failureOf = async (answer: Response) =>
  failureOfAnswer(answer.status, answer.headers.get('Retry-After'), await answer.text())
