import type { FailureKind } from '../../../shared/api/failure'
import type { JobKind } from '../../../shared/api/jobs'
import { counted, listed } from '../../../shared/language/format'

interface FailureWords {
  /** What happened. */
  title: string
  /** What to do. */
  advice: string
}

/** Every sentence about moving pictures and albums; they are loaded with the first of these. */
export const en = {
  found: 'From its link',
  another: 'Another file',
  original: 'Original',
  originalAlt: (name: string) => `${name}, as it came`,
  drawnAlt: (name: string) => `${name}, drawn`,
  drawnClip: 'The drawn clip',
  notTaken: (names: readonly string[]) =>
    `One is drawn at a time. Not taken: ${listed('en', names)}`,

  promise: {
    clip: 'Your clip is sent to the service: clips are not drawn on this device.',
    album: 'Your album is sent to the service: albums are not drawn on this device.',
  } as Record<JobKind, string>,
  hours: (count: number) => counted('en', count, 'hour', 'hours'),
  minutes: (count: number) => counted('en', count, 'minute', 'minutes'),
  kept: (time: string) =>
    `What you send is kept with its drawing until ${time} after it is drawn, or until you delete it.`,
  send: { clip: 'Send and draw the clip', album: 'Send and draw the album' } as Record<
    JobKind,
    string
  >,
  onSample: 'The styles are shown on a sample photo: nothing of yours is sent for them.',
  firstPicture: 'Draw its first picture alone',
  notRead: (type: string) =>
    `The service does not read ${type}. Save it as GIF, MP4 or WebM first.`,
  tooLarge: (megabytes: string) =>
    `The service takes at most ${megabytes} MB. Save it smaller first.`,

  size: 'Size',
  sizeOwn: 'Its own',
  format: 'File',
  formatOwn: (type: string) => `${type}, as it came`,

  sending: 'Sending',
  finding: 'Looking for it',
  queued: 'Waiting for its turn',
  running: 'Drawing',
  fetching: 'Fetching the drawing',
  ending: 'Deleting it from the service',
  percent: (percent: number) => `${percent}%`,
  left: (minutes: number) =>
    minutes < 1
      ? 'less than a minute left'
      : `about ${counted('en', minutes, 'minute', 'minutes')} left`,
  stayWhileSending: 'Keep this page open until it is sent.',
  mayLeave: 'You may close this page: the drawing goes on. This link finds it again.',
  copyLink: 'Copy the link',
  cancelled: 'Cancelled. The service has deleted what it had of it.',
  deleted: 'Deleted from the service.',

  done: 'Drawn.',
  doneAlbum: (drawn: number, photos: number) =>
    `${drawn} of ${counted('en', photos, 'photo', 'photos')} drawn.`,
  passedOver: 'Passed over:',
  andMore: (count: number) => `and ${count} more, named in report.txt in the ZIP`,
  keptUntil: (when: string) => `The link and the service have it until ${when}.`,
  download: 'Download',
  share: 'Share',
  saveFailed: 'The browser could not save it. Try again.',
  redraw: 'Draw it differently',
  remove: 'Delete from the service',
  removeAsk: 'Delete it from the service? Its link will no longer work.',

  play: 'Play',
  pause: 'Pause',
  position: 'Position',
  positionOf: (at: string, length: string) => `${at} of ${length}`,
  mute: 'Sound off',
  unmute: 'Sound on',
  cannotPlay: 'This browser cannot play it',

  failure: {
    gone: {
      title: 'There is nothing at this link any more.',
      advice: 'It was deleted or its time is over, or it belongs to another key.',
    },
    off: {
      title: 'This service draws photos alone.',
      advice: 'Clips and albums are turned off here. Ask whoever runs it.',
    },
    full: {
      title: 'The service has no room left.',
      advice: 'Your file is still here. Try again later.',
    },
    givenUp: {
      title: 'The drawing was given up.',
      advice: 'Try a smaller size or a shorter clip.',
    },
    offline: {
      title: 'You are offline.',
      advice: 'It goes on by itself when the connection is back.',
    },
    unreachable: {
      title: 'The service does not answer.',
      advice: 'It goes on by itself when the service is back.',
    },
    interrupted: {
      title: 'The connection broke again and again.',
      advice: 'Nothing is lost. Try again.',
    },
    busy: {
      title: 'The service is full.',
      advice: 'Nothing is lost. Try again in a minute.',
    },
    limited: {
      title: 'That was a lot of drawings.',
      advice: 'Nothing is lost. Try again in a minute.',
    },
    tooLarge: {
      title: 'That is too large.',
      advice: 'Choose a smaller or shorter one.',
    },
    notAnImage: {
      title: 'The service cannot read this.',
      advice: 'Save it as GIF, MP4 or WebM first; albums are ZIP files of photos.',
    },
    damaged: {
      title: 'The file is damaged or incomplete.',
      advice: 'Try to copy or download it again.',
    },
    broken: {
      title: 'Something went wrong on the service.',
      advice: 'Nothing is lost. Try again.',
    },
    page: {
      title: 'This browser could not do its part.',
      advice: 'Close other tabs and try again.',
    },
  } satisfies Partial<
    Record<FailureKind | 'gone' | 'off' | 'full' | 'givenUp', FailureWords>
  > as Partial<Record<FailureKind, FailureWords>> &
    Record<'gone' | 'off' | 'full' | 'givenUp', FailureWords>,
}

export type JobWords = typeof en
