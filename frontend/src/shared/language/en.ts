import type { FailureKind } from '../api/failure'

interface FailureWords {
  /** What happened. */
  title: string
  /** What to do. */
  advice: string
}

/** Every sentence of the page. Another language is another object of this shape. */
export const en = {
  headline: 'Your photo, drawn as a cartoon.',
  intro: 'Four styles in the manner of animated films. Nothing to sign up for, nothing kept.',
  choosePhoto: 'Choose a photo',
  useCamera: 'Use the camera',
  dropHint: 'You can also drop photos anywhere on this page, or paste one.',
  dropHere: 'Let go to draw',
  samples: 'Or start with one of these',
  sample: {
    astronaut: 'An astronaut',
    chelsea: 'A cat',
    coffee: 'A cup of coffee',
    rocket: 'A rocket at dusk',
  },
  privacy: 'Your photo is drawn and forgotten: it is never stored and never logged.',
  credits: 'Credits',
  creditsOfSamples: 'Sample photos',
  creditsOfStyles: 'Styles',
  creditsOfParts: 'Typeface and HEIC decoder',
  publicDomain: 'public domain',
  close: 'Close',
  language: 'Language',

  photo: 'Photo',
  cartoon: 'Cartoon',
  photos: 'Your photos',
  photoAlt: (name: string) => `The photo ${name}`,
  cartoonAlt: (name: string, style: string) => `${name}, drawn in the style ${style}`,
  removePhoto: (name: string) => `Remove ${name}`,
  addPhoto: 'Add photos',
  noPreview: 'This file has no preview',

  comparePosition: 'Divider between photo and cartoon',
  comparePositionValue: (percent: number) => `${percent}% photo`,
  percent: (percent: number) => `${percent}%`,
  compareHelp: 'Arrow keys move the divider. Plus, minus and zero zoom, Shift with arrows pans.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Fit to view',
  holdOriginal: 'Hold to see the photo',

  style: 'Style',
  strength: 'Strength',
  colors: 'Colours',
  colorsOf: { style: 'The style’s', photo: 'The photo’s' },
  size: 'Size',
  sizeOf: (pixels: number) => `${pixels} px`,
  sizeNote: {
    450: 'quick',
    720: 'for a message',
    1080: 'for a screen',
    1600: 'large',
    2048: 'largest',
  } as Record<number, string>,
  tier: 'Drawn by',
  tierOf: { fast: 'Fast network', original: 'Original network' },
  format: 'File',

  preparing: 'Preparing your photo',
  sending: 'Sending your photo',
  drawing: 'Drawing',
  drawingLong: 'Still drawing: the service may be busy',
  waitingBusy: (seconds: number) =>
    `The service is full. Trying again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  waitingLimited: (seconds: number) =>
    `You have drawn a lot. Going on in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`,
  elapsed: (seconds: string) => `${seconds} s`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Your photo is still here.',
  draw: 'Draw it',
  done: (seconds: string) => `Drawn in ${seconds} s`,
  tryAgain: 'Try again',
  dismiss: 'Dismiss',

  download: 'Download',
  downloadAll: (count: number) => `Download all ${count} as ZIP`,
  zipping: (at: number, count: number) => `Drawing ${at} of ${count}`,
  zipPartly: (names: string) => `Could not be drawn and are missing from the ZIP: ${names}`,
  copy: 'Copy',
  copied: 'Copied',
  share: 'Share',
  exportFailed: 'The browser could not make the file. Try another file type.',
  copyFailed: 'The browser did not allow copying. Use Download instead.',

  cameraTitle: 'Take a photo',
  takePhoto: 'Take the photo',
  cameraDenied:
    'The camera cannot be used. Allow it in the browser’s settings, or choose a photo instead.',
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
    slow: {
      title: 'The drawing took too long.',
      advice: 'Try again, or choose a smaller size.',
    },
    tooLarge: {
      title: 'The photo is too large.',
      advice: 'Choose one with fewer pixels, or save it smaller first.',
    },
    notAnImage: {
      title: 'This is not a picture we can read.',
      advice: 'JPEG, PNG, WebP, HEIC, GIF, TIFF and BMP work.',
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
      advice: 'It is meant for programs that have one. Ask whoever runs it.',
    },
    broken: {
      title: 'Something went wrong on the service.',
      advice: 'Your photo is still here. Try again.',
    },
  } satisfies Record<FailureKind, FailureWords> as Record<FailureKind, FailureWords>,
  serviceSays: 'The service says:',
}

export type Messages = typeof en
