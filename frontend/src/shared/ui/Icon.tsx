import css from './Icon.module.css'

/** Drawn on a 20 by 20 grid with one pen. */
const strokes = {
  add: 'M10 4v12M4 10h12',
  remove: 'M4 10h12',
  close: 'M5 5l10 10M15 5L5 15',
  camera: 'M3 7h3l1.5-2.5h5L14 7h3v9H3zM10 8.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2.5-2.5L17 14M13 6.8a.9.9 0 1 0 0 1.8a.9.9 0 1 0 0-1.8',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16.5h12',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  share: 'M10 12V3M6.5 6L10 2.8 13.5 6M5 9H4v8h12V9h-1',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  turn: 'M4 8a6 6 0 0 1 11-2.5M16 12a6 6 0 0 1-11 2.5M15 2.5v3.2h-3.2M5 17.5v-3.2h3.2',
  code: 'M7 5.5L2.5 10 7 14.5M13 5.5L17.5 10 13 14.5M11.2 4L8.8 16',
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.5 0l3-3a3.2 3.2 0 0 0-4.5-4.5L10 5.5M11.5 8.5a3.2 3.2 0 0 0-4.5 0l-3 3A3.2 3.2 0 0 0 8.5 16L10 14.5',
  styles: 'M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z',
  wait: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4l2.5 2',
  draw: 'M4 16l1-4 8.5-8.5 3 3L8 15zM11.5 5.5l3 3',
  done: 'M4 10.5l4 4 8-9',
  look: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5M10 7.8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 1 0 0-4.4',
  play: 'M6 4l10 6-10 6z',
  pause: 'M6.5 4v12M13.5 4v12',
  sound: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a4 4 0 0 1 0 5M15.5 5a7.5 7.5 0 0 1 0 10',
  silent: 'M3 8v4h3l4 3.5v-11L6 8zM13 8l4 4M17 8l-4 4',
  warn: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.1',
}

export type IconName = keyof typeof strokes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={css.icon} viewBox="0 0 20 20" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}
