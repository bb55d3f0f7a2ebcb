import { cartoonsUrl } from '../../shared/api/service'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Dialog } from '../../shared/ui/Dialog'
import type { Order } from '../settings/settings'
import css from './CurlDialog.module.css'
import { curlOf } from './curl'
import type { Finish } from './encode'

interface Props {
  order: Order
  finish: Finish
  keyHeader: string | undefined
  onClose: () => void
}

/** The same drawing for those who would rather write a line. */
export function CurlDialog({ order, finish, keyHeader, onClose }: Props) {
  const say = useMessages()
  const url = new URL(cartoonsUrl, document.baseURI).href
  return (
    <Dialog label={say.curl} onClose={onClose}>
      {close => (
        <>
          <p>{say.curlHelp}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it */}
          <pre className={css.command} tabIndex={0}>
            {curlOf(url, order, finish, keyHeader)}
          </pre>
          <Button onClick={close}>{say.close}</Button>
        </>
      )}
    </Dialog>
  )
}
