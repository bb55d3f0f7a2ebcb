import type { ReactNode } from 'react'
import css from './Layout.module.css'
import { Logo } from './Logo'

interface Props {
  /** Beside the name. */
  tools?: ReactNode
  /** The light table: where the picture lies. */
  stage: ReactNode
  /** Everything that is not the picture. */
  panel: ReactNode
}

/** The light table beside the panel; on a narrow screen one under the other, the name first. */
export function Layout({ tools, stage, panel }: Props) {
  return (
    <div className={css.page}>
      <header className={css.head}>
        <Logo />
        <div className={css.tools}>{tools}</div>
      </header>
      <main className={css.main}>
        <div className={css.stage}>{stage}</div>
        <div className={css.panel}>{panel}</div>
      </main>
    </div>
  )
}
