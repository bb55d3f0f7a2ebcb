import type { FailureKind } from '../api/failure'
import type { Detail } from '../api/service'
import { counted, listed } from './format'

interface FailureWords {
  /** What happened. */
  title: string
  /** What to do. */
  advice: string
}

/** Every sentence of the page. Another language is another object of this shape. */
export const en = {
  pageTitle: 'Cartoonify: your photo, drawn as a cartoon',
  headline: 'Your photo, drawn as a cartoon.',
  intro: 'Four styles in the manner of animated films. Nothing to sign up for.',
  choosePhoto: 'Choose a photo',
  useCamera: 'Use the camera',
  dropHint: 'You can also drop photos anywhere on this page, or paste one.',
  dropHintMore:
    'You can also drop photos, GIFs, films or a ZIP of photos anywhere here, or paste one.',
  dropHere: 'Let go to draw',
  samples: 'Or start with one of these',
  sample: {
    astronaut: 'An astronaut',
    chelsea: 'A cat',
    coffee: 'A cup of coffee',
    rocket: 'A rocket at dusk',
  },
  privacy: 'Your photo is drawn and forgotten: it is never stored and never logged.',
  privacyOfJobs: 'Clips and albums are kept for a while.',
  credits: 'Credits',
  creditsOfSamples: 'Sample photos',
  creditsOfStyles: 'Styles',
  creditsOfParts: 'Typeface and HEIC decoder',
  publicDomain: 'public domain',
  close: 'Close',
  language: 'Language',

  api: 'The API',
  backToPhotos: (count: number) => `Back to your ${counted('en', count, 'photo', 'photos')}`,
  startAgain: 'Start again',
  startAgainAsk: 'Start again? Photos and drawings on the desk will be gone.',
  backToJob: 'Back to your clip or album',
  stopSendingAsk: 'It is still being sent. Stop that?',

  refusedTitle: (names: readonly string[]) => `Not taken: ${listed('en', names)}`,
  refusal: {
    needsService: 'Clips and albums need a service that draws them: here only photos can be drawn.',
    unreadable: 'The file cannot be read: it may have been moved, or is a folder.',
    notAPicture: 'That is no picture. JPEG, PNG, WebP, AVIF, HEIC, GIF, TIFF and BMP work.',
    tooLarge: 'That is more than the service takes. Save it smaller first.',
    noDecoder: 'The decoder for HEIC did not load. Check the connection and try again.',
  },

  photo: 'Photo',
  cartoon: 'Cartoon',
  photos: 'Your photos',
  photoAlt: (name: string) => `The photo ${name}`,
  cartoonAlt: (name: string, style: string) => `${name}, drawn in the style ${style}`,
  removePhoto: (name: string) => `Remove ${name}`,
  addPhoto: 'Add photos',
  noPreview: 'This file has no preview',

  comparePosition: 'Divider between original and cartoon',
  comparePositionValue: (percent: number) => `${percent}% original`,
  percent: (percent: number) => `${percent}%`,
  compareHelp: 'Arrow keys move the divider. Plus, minus and zero zoom, Shift with arrows pans.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Fit to view',
  holdOriginal: 'Hold to see the original',

  style: 'Style',
  strength: 'Strength',
  colors: 'Colours',
  colorsOf: { style: 'The style’s', photo: 'The photo’s' },
  colorsWorking: 'Working out the colours',
  colorsFailed:
    'The photo’s colours could not be worked out here. The download asks the service for them.',
  detail: 'Detail',
  detailOf: { bold: 'Bold', balanced: 'Balanced', fine: 'Fine' } as Record<Detail, string>,
  size: 'Size',
  sizeOf: (pixels: number) => `${pixels} px`,
  sizeNote: {
    450: 'quick',
    720: 'for a message',
    1080: 'for most uses',
    1600: 'large',
    2048: 'for a big screen',
    4096: 'for a poster',
  } as Record<number, string>,
  sizeScreen: (pixels: number) => `This screen, ${pixels} px`,
  sizeFull: 'As large as the photo',
  styleFor: 'Style for',
  styleForOf: { all: 'All photos', this: 'Each its own' },
  tier: 'Drawn by',
  tierOf: { fast: 'Fast network', original: 'Original network' },
  place: 'Drawn',
  placeOf: { device: 'On this device', service: 'By the service' },
  staysHere: 'Your photo stays on this device.',
  serviceInstead: 'The service draws instead.',
  deviceTrouble: {
    missing: 'This browser has no WebGPU that works here.',
    wrong: 'The graphics card of this device draws something else.',
    slow: 'This device is too slow for it.',
    memory: 'This device has too little memory for this size.',
    lost: 'The graphics card stopped in the middle.',
    weights: 'What this style is drawn by could not be loaded.',
    style: 'This style is drawn by the service only.',
  },
  format: 'File',
  quality: 'Quality',
  fileSize: (megabytes: string) => `${megabytes} MB`,

  preparing: 'Preparing your photo',
  sending: 'Sending your photo',
  drawing: 'Drawing',
  drawingHere: 'Drawing on this device',
  drawingLong: 'Still drawing: the service may be busy',
  waitingBusy: (seconds: number) =>
    `The service is full. Trying again in ${counted('en', seconds, 'second', 'seconds')}`,
  waitingLimited: (seconds: number) =>
    `You have drawn a lot. Going on in ${counted('en', seconds, 'second', 'seconds')}`,
  elapsed: (seconds: string) => `${seconds} s`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Your photo is still here.',
  draw: 'Draw it',
  done: (seconds: string) => `Drawn in ${seconds} s`,
  doneHere: (seconds: string) => `Drawn in ${seconds} s, on this device`,
  tryAgain: 'Try again',
  dismiss: 'Dismiss',

  download: 'Download',
  downloadAll: (count: number) => `Download all ${count} as ZIP`,
  zipping: (at: number, count: number) => `Drawing ${at} of ${count}`,
  zipPartly: (names: readonly string[]) =>
    `Could not be drawn, missing from the ZIP: ${listed('en', names)}`,
  zipFailed: 'All are drawn, but the browser could not make the ZIP. Try fewer photos at a time.',
  batchState: { waiting: 'waiting', drawing: 'being drawn', drawn: 'drawn', failed: 'not drawn' },
  dragOut: 'Drag the finished picture to where you want it',
  holdToSave: 'Press and hold the picture to save it.',
  shareAgain: 'The picture is ready now. Tap Share once more.',
  allStyles: 'All styles side by side',
  allStylesAlt: (name: string) => `${name} in all styles`,
  curl: 'Do this with curl',
  curlHelp: 'The same drawing from a command line:',
  copyLink: 'Copy a link to these settings',
  key: 'Key',
  useKey: 'Use it',
  copy: 'Copy',
  copied: 'Copied',
  share: 'Share',
  exportFailed: 'The browser could not make the file. Try another file type.',
  copyFailed: 'The browser did not allow copying. Use Download instead.',

  cameraTitle: 'Take a photo',
  takePhoto: 'Take the photo',
  cameraDenied:
    'The camera cannot be used. Allow it in the browser’s settings, or choose a photo instead.',
  turnCamera: 'Other camera',
  cameraStarting: 'Starting the camera',

  failure: {
    offline: {
      title: 'You are offline.',
      advice: 'Your photo is still here. Drawing goes on by itself when the connection is back.',
    },
    unreachable: {
      title: 'The service does not answer.',
      advice: 'Your photo is still here. Drawing goes on by itself when the service is back.',
    },
    busy: {
      title: 'The service is full.',
      advice: 'Many people are drawing right now. Try again in a minute.',
    },
    limited: {
      title: 'That was a lot of drawings.',
      advice: 'The service limits how many one person may ask for. Try again in a minute.',
    },
    interrupted: {
      title: 'The connection broke again and again.',
      advice: 'Your photo is still here. Try again, perhaps with a smaller size.',
    },
    slow: {
      title: 'The drawing took too long.',
      advice: 'Try again, or choose a smaller size.',
    },
    tooLarge: {
      title: 'The photo is too large.',
      advice: 'Choose one with fewer pixels, or save it smaller first.',
    },
    answerTooLarge: {
      title: 'The drawing is too large to be delivered.',
      advice: 'Choose a smaller size and try again.',
    },
    notAnImage: {
      title: 'This is not a picture we can read.',
      advice: 'Save it as JPEG or PNG first, or choose another one.',
    },
    damaged: {
      title: 'The picture is damaged or incomplete.',
      advice: 'Try to copy or download it again, or choose another one.',
    },
    refused: {
      title: 'The service did not accept this.',
      advice: 'Choose another style or size and try again.',
    },
    locked: {
      title: 'This service needs a key.',
      advice: 'Enter yours, or ask whoever runs the service for one.',
    },
    broken: {
      title: 'Something went wrong on the service.',
      advice: 'Your photo is still here. Try again.',
    },
    page: {
      title: 'This browser could not do its part.',
      advice:
        'Your photo is still here. Close other tabs, or choose a smaller size, and try again.',
    },
    device: {
      title: 'This device cannot draw it.',
      advice: 'Your photo is still here. Try a smaller size, or a browser that has WebGPU.',
    },
    weights: {
      title: 'This style could not be loaded.',
      advice:
        'Your photo is still here. Try again with a connection, or choose a style that you have drawn in before.',
    },
  } satisfies Record<FailureKind, FailureWords> as Record<FailureKind, FailureWords>,
  serviceSays: 'The service says:',
  reportAs: (request: string) => `Whoever runs the service finds this as ${request}.`,

  crashed: 'Something in this page broke.',
  crashedAdvice: 'Your photos are still here.',
  crashedReload: 'Reload the page. If it happens again, try another browser.',
  notLoaded: 'This part of the page did not load.',
  notLoadedAdvice: 'Check the connection and try again; reload the page if a new version is there.',
  goOn: 'Go on',
  reload: 'Reload',
  update: 'A new version of this page is there.',
  updateAdvice: 'Reload when you are done: photos on the desk would be gone.',
  later: 'Later',
}

export type Messages = typeof en
