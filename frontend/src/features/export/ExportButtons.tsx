import { type ReactNode, useId, useState } from 'react'
import { decimal, megabytes } from '../../shared/language/format'
import { useLanguage } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { lazily } from '../../shared/ui/lazily'
import { Notice } from '../../shared/ui/Notice'
import css from './ExportButtons.module.css'
import { cannotSave, save } from './save'

const HoldToSave = lazily(async () => (await import('./HoldToSave')).HoldToSave)

export interface Exports {
  /** The file as it is wanted. */
  make: () => Promise<File>
  /** The same as PNG, which is all that clipboards take. */
  makePng: () => Promise<Blob>
}

interface Props {
  /** Absent until there is a drawing to export. */
  exports: Exports | undefined
  /** Of the file in bytes, once it is known. */
  weight: number | undefined
  onSaved: () => void
  /** Before the buttons, in their row. */
  children: ReactNode
}

const canCopy = 'ClipboardItem' in globalThis && 'clipboard' in navigator
const canShare = 'canShare' in navigator && matchMedia('(pointer: coarse)').matches
const isInsideApp = cannotSave(navigator.userAgent)

/** Download, copy, share: the picture as it is seen. */
export function ExportButtons({ exports, weight, onSaved, children }: Props) {
  const { messages: say, language } = useLanguage()
  const weightId = useId()
  const [problem, setProblem] = useState<string>()
  const [isCopied, setIsCopied] = useState(false)
  const [held, setHeld] = useState<File>()

  const tryTo = (task: (exports: Exports) => Promise<void>, otherwise: string) => () => {
    setProblem(undefined)
    if (!exports) return
    task(exports).catch(reason => {
      // Closing the share sheet is no failure.
      if (reason?.name === 'AbortError') return
      // The tap is too long ago; the file is there by now, and the next tap shares it.
      setProblem(
        reason?.name === 'NotAllowedError' && otherwise === say.exportFailed
          ? say.shareAgain
          : otherwise,
      )
    })
  }
  const download = async ({ make }: Exports) => {
    const file = await make()
    if (isInsideApp) return setHeld(file)
    save(file)
    onSaved()
  }
  const share = async ({ make }: Exports) => {
    await navigator.share({ files: [await make()] })
    onSaved()
  }
  const copy = async ({ makePng }: Exports) => {
    // Safari wants the promise, not its result.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': makePng() })])
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }

  const isOff = exports === undefined
  return (
    <div className={css.buttons}>
      {children}
      <Button
        look="main"
        className={css.download}
        aria-describedby={weightId}
        disabled={isOff}
        onClick={tryTo(download, say.exportFailed)}
      >
        <Icon name="download" />
        <span>
          {say.download}
          <span id={weightId} className={css.weight} aria-hidden="true">
            {weight !== undefined && say.fileSize(decimal(language, megabytes(weight)))}
          </span>
        </span>
      </Button>
      {canCopy && (
        <Button
          look="outlined"
          isSquare
          aria-label={say.copy}
          title={say.copy}
          disabled={isOff}
          onClick={tryTo(copy, say.copyFailed)}
        >
          <Icon name={isCopied ? 'done' : 'copy'} />
        </Button>
      )}
      {canShare && (
        <Button
          look="outlined"
          isSquare
          aria-label={say.share}
          title={say.share}
          disabled={isOff}
          onClick={tryTo(share, say.exportFailed)}
        >
          <Icon name="share" />
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {isCopied && say.copied}
      </span>
      {problem && (
        <Notice
          title={problem}
          actions={
            <Button look="link" onClick={() => setProblem(undefined)}>
              {say.dismiss}
            </Button>
          }
        />
      )}
      {held && <HoldToSave file={held} onClose={() => setHeld(undefined)} />}
    </div>
  )
}
