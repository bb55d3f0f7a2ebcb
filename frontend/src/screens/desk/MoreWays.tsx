import { useState } from 'react'
import type { Obtain } from '../../features/drawing/useDrawing'
import type { Photo } from '../../features/photos/photo'
import type { ServiceState } from '../../features/service/useService'
import { linkOfChoices } from '../../features/settings/link'
import { orderOf, type Settings } from '../../features/settings/settings'
import { tierOf } from '../../shared/api/tiers'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'
import { lazily } from '../../shared/ui/lazily'
import css from './MoreWays.module.css'

const ContactSheet = lazily(
  async () => (await import('../../features/export/ContactSheet')).ContactSheet,
)
const CurlDialog = lazily(async () => (await import('../../features/export/CurlDialog')).CurlDialog)

interface Props {
  photo: Photo
  service: ServiceState
  settings: Settings
  obtain: Obtain
}

/** All styles at once, and these settings elsewhere. */
export function MoreWays({ photo, service, settings, obtain }: Props) {
  const say = useMessages()
  const [open, setOpen] = useState<'sheet' | 'curl'>()
  const [isCopied, setIsCopied] = useState(false)
  const { styles, capabilities } = service
  const order = orderOf(settings, capabilities.sizes)
  const close = () => setOpen(undefined)
  const copyLink = async () => {
    const { origin, pathname } = location
    await navigator.clipboard.writeText(origin + pathname + linkOfChoices(settings))
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }
  return (
    <div className={css.ways}>
      <Button look="text" onClick={() => setOpen('sheet')} disabled={styles.length < 2}>
        <Icon name="styles" />
        {say.allStyles}
      </Button>
      <Button look="icon" aria-label={say.curl} title={say.curl} onClick={() => setOpen('curl')}>
        <Icon name="code" />
      </Button>
      {'clipboard' in navigator && (
        <Button
          look="icon"
          aria-label={isCopied ? say.copied : say.copyLink}
          title={say.copyLink}
          onClick={() => void copyLink().catch(() => {})}
        >
          <Icon name={isCopied ? 'done' : 'link'} />
        </Button>
      )}
      {open === 'sheet' && (
        <ContactSheet
          photo={photo}
          orders={styles.map(({ id, title, tiers }) => ({
            title,
            order: { ...order, style: id, tier: tierOf(tiers, order.tier) },
          }))}
          obtain={obtain}
          onClose={close}
        />
      )}
      {open === 'curl' && (
        <CurlDialog
          order={order}
          finish={settings}
          keyHeader={capabilities.keys.required ? capabilities.keys.header : undefined}
          onClose={close}
        />
      )}
    </div>
  )
}
