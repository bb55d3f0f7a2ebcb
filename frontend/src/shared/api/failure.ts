/** Each way a drawing can fail that a person would handle differently. */
export type FailureKind =
  | 'offline'
  | 'unreachable'
  | 'busy'
  | 'limited'
  | 'slow'
  | 'tooLarge'
  | 'notAnImage'
  | 'damaged'
  | 'refused'
  | 'locked'
  | 'broken'

const kindOfStatus: Record<number, FailureKind> = {
  400: 'refused',
  401: 'locked',
  403: 'refused',
  404: 'refused',
  413: 'tooLarge',
  415: 'notAnImage',
  422: 'damaged',
  429: 'limited',
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
  ) {
    super(detail ?? kind)
  }
}

export function failureOfAnswer(status: number, retryAfter: string | null, body: string): Failure {
  const seconds = Number(retryAfter ?? Number.NaN)
  return new Failure(
    kindOfStatus[status] ?? 'broken',
    detailOf(body),
    Number.isFinite(seconds) ? seconds : undefined,
  )
}

export function failureOfConnection(): Failure {
  return new Failure(navigator.onLine ? 'unreachable' : 'offline')
}

function detailOf(body: string): string | undefined {
  try {
    const { detail } = JSON.parse(body)
    return typeof detail === 'string' ? detail : undefined
  } catch {
    // A proxy's HTML page, or nothing at all: our own words have to do.
    return undefined
  }
}
