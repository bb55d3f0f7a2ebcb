import { useEffect, useState } from 'react'
import { asFailure, type Failure } from '../../shared/api/failure'
import { useMessages } from '../../shared/language/language'
import { inTurns } from '../../shared/lib/inTurns'
import { Button } from '../../shared/ui/Button'
import { Dialog } from '../../shared/ui/Dialog'
import { FailureNotice } from '../../shared/ui/FailureNotice'
import { FileImage } from '../../shared/ui/FileImage'
import { Icon } from '../../shared/ui/Icon'
import type { Obtain } from '../drawing/useDrawing'
import type { Photo } from '../photos/photo'
import type { Order } from '../settings/settings'
import { contactSheet, type Entry } from './contactSheet'
import { save } from './save'

interface Props {
  photo: Photo
  orders: readonly { title: string; order: Order }[]
  obtain: Obtain
  onClose: () => void
}

const atOnce = 2

/** One photo in all styles, to be looked at and saved as one picture. */
export function ContactSheet({ photo, orders, obtain, onClose }: Props) {
  const say = useMessages()
  const [count, setCount] = useState(0)
  const [sheet, setSheet] = useState<Blob>()
  const [failure, setFailure] = useState<Failure>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once, as it was when it was opened
  useEffect(() => {
    const run = new AbortController()
    const make = async () => {
      const made = new Map<string, Entry>()
      await inTurns(orders, atOnce, async ({ title, order }) => {
        const { file } = await obtain(photo, order, run.signal, () => {})
        made.set(title, { title, file })
        if (!run.signal.aborted) setCount(made.size)
      })
      const [first, ...rest] = orders.flatMap(({ title }) => made.get(title) ?? [])
      if (first && !run.signal.aborted) setSheet(await contactSheet([first, ...rest]))
    }
    make().catch(problem => {
      if (!run.signal.aborted) setFailure(asFailure(problem))
    })
    return () => run.abort()
  }, [])

  const name = `${photo.name}-styles.jpg`
  return (
    <Dialog label={say.allStyles} onClose={onClose}>
      {close => (
        <>
          {sheet && <FileImage file={sheet} label={say.allStylesAlt(photo.name)} />}
          {failure && <FailureNotice failure={failure}>{null}</FailureNotice>}
          {!sheet && !failure && <p role="status">{say.zipping(count, orders.length)}</p>}
          <Button
            look="main"
            disabled={!sheet}
            onClick={() => sheet && save(new File([sheet], name, { type: sheet.type }))}
          >
            <Icon name="download" />
            {say.download}
          </Button>
          <Button onClick={close}>{say.close}</Button>
        </>
      )}
    </Dialog>
  )
}
