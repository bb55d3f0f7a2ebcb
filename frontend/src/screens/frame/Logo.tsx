import css from './Logo.module.css'

/** The name, and the peg bar that holds animation paper. */
export function Logo() {
  return (
    <p className={css.mark}>
      <svg viewBox="0 0 40 12" aria-hidden="true">
        <rect x="0" y="3" width="10" height="6" rx="3" />
        <circle cx="20" cy="6" r="5" />
        <rect x="30" y="3" width="10" height="6" rx="3" />
      </svg>
      Cartoonify
    </p>
  )
}
