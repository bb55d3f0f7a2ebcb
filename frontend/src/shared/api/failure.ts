/** Each way a drawing can fail that a person would handle differently. */
export type FailureKind =
  | 'offline'
  | 'unreachable'
  /** The connection broke again and again, and is not tried any more. */
  | 'interrupted'
  | 'busy'
  | 'limited'
  | 'slow'
  | 'tooLarge'
  | 'answerTooLarge'
  | 'notAnImage'
  | 'damaged'
  | 'refused'
  | 'locked'
  | 'broken'
  /** This browser could not do its part. */
  | 'page'
  /** There is no service, and this device cannot draw it. */
  | 'device'
  /** There is no service, and what the style is drawn by could not be loaded. */
  | 'weights'

/** By the problem's stable type, where its status means several things. */
const kindOfType: Record<string, FailureKind> = {
  'urn:cartoonify:answer-too-large': 'answerTooLarge',
  'urn:cartoonify:unsupported-body': 'refused',
}

/** As the service has them, and a proxy that answers in its place. */
const kindOfStatus: Record<number, FailureKind> = {
  400: 'refused',
  401: 'locked',
  403: 'refused',
  404: 'refused',
  408: 'unreachable',
  413: 'tooLarge',
  415: 'notAnImage',
  422: 'damaged',
  429: 'limited',
  // While a new version is rolled out, the balancer has nobody to ask for a moment.
  502: 'unreachable',
  503: 'busy',
  504: 'slow',
}

export class Failure extends Error {
  override name = 'Failure'

  constructor(
    readonly kind: FailureKind,
    /** The service's own sentence, where it sent one. */
    readonly detail?: string,
    /** Seconds until the service wants to be asked again. */
    readonly retryAfter?: number,
    /** What the service calls this request, for whoever reports it. */
    readonly requestId?: string,
    /** The problem's stable type, for whoever tells more failures apart. */
    readonly type?: string,
  ) {
    super(detail ?? kind)
  }
}

export function failureOfAnswer(status: number, retryAfter: string | null, body: string): Failure {
  const { type, detail, requestId } = problemOf(body)
  const kind = kindOfType[type ?? ''] ?? kindOfStatus[status] ?? 'broken'
  return new Failure(kind, detail, secondsOf(retryAfter), requestId, type)
}

export function failureOfConnection(): Failure {
  return new Failure(navigator.onLine ? 'unreachable' : 'offline')
}

/** What went wrong, as a failure; whatever is none yet went wrong in this browser, and is logged there. */
export function asFailure(problem: unknown): Failure {
  if (problem instanceof Failure) return problem
  console.error(problem)
  return new Failure('page')
}

/** `Retry-After` in seconds; it may also name a moment. */
function secondsOf(retryAfter: string | null): number | undefined {
  if (!retryAfter?.trim()) return undefined
  const seconds = Number(retryAfter)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? undefined : Math.max(0, (moment - Date.now()) / 1000)
}

interface Problem {
  type?: string
  detail?: string
  requestId?: string
}

function problemOf(body: string): Problem {
  try {
    const read: unknown = JSON.parse(body)
    const fields = Object.entries(read ?? {}).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(fields)
  } catch {
    // A proxy's HTML page, or nothing at all: our own words have to do.
    return {}
  }
}
