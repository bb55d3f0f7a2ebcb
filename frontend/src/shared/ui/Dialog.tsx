import { type ReactNode, useEffect, useRef } from 'react'
import css from './Dialog.module.css'

interface Props {
  label: string
  /** Called when it is closed, however that happens. */
  onClose: () => void
  /** Given a way to close it. */
  children: (close: () => void) => ReactNode
}

/** A modal dialog that is there as long as it is rendered. Closing it gives the focus back to where it was. */
export function Dialog({ label, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    // Twice in development, where effects run twice.
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={css.dialog} aria-label={label} onClose={onClose}>
      {children(() => dialog.current?.close())}
    </dialog>
  )
}
