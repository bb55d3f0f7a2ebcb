import { type ReactNode, useState } from 'react'
import type { Format } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { Notice } from '../../shared/ui/Notice'
import css from './ExportButtons.module.css'
import { save } from './save'

interface Props {
  /** Absent until there is a drawing to take. */
  makeFile: ((format: Format) => Promise<File>) | undefined
  format: Format
  /** The choice of format, beside the button it is for. */
  children: ReactNode
}

const canCopy = 'ClipboardItem' in window && 'clipboard' in navigator
const canShare = 'canShare' in navigator && matchMedia('(pointer: coarse)').matches

/** Download, copy, share: the picture as it is seen. */
export function ExportButtons({ makeFile, format, children }: Props) {
  const say = useMessages()
  const [problem, setProblem] = useState<string>()
  const [isCopied, setIsCopied] = useState(false)

  type Make = NonNullable<Props['makeFile']>
  const tryTo = (task: (make: Make) => Promise<void>, otherwise: string) => () => {
    setProblem(undefined)
    if (!makeFile) return
    task(makeFile).catch(reason => {
      // Closing the share sheet is no failure.
      if (reason?.name !== 'AbortError') setProblem(otherwise)
    })
  }
  const download = async (make: Make) => save(await make(format))
  const share = async (make: Make) => navigator.share({ files: [await make(format)] })
  const copy = async (make: Make) => {
    // Clipboards take PNG alone; Safari wants the promise, not its result.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': make('png') })])
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }

  const isOff = makeFile === undefined
  return (
    <div className={css.buttons}>
      {children}
      <Button
        look="main"
        className={css.download}
        disabled={isOff}
        onClick={tryTo(download, say.exportFailed)}
      >
        <Icon name="download" />
        {say.download}
      </Button>
      {canCopy && (
        <Button
          className={css.icon}
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
          className={css.icon}
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
            <Button look="quiet" onClick={() => setProblem(undefined)}>
              {say.dismiss}
            </Button>
          }
        />
      )}
    </div>
  )
}
