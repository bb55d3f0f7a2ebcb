import { useMessages } from '../../shared/language/language'
import { Icon, type IconName } from '../../shared/ui/Icon'
import css from './NoPreview.module.css'

interface Props {
  name: string
  icon?: IconName
  /** Why there is nothing to see. */
  note?: string
}

/** Stands in for a file that this browser cannot show. */
export function NoPreview({ name, icon = 'picture', note }: Props) {
  const say = useMessages()
  return (
    <div className={css.blank}>
      <Icon name={icon} />
      <p>{name}</p>
      <p className={css.note}>{note ?? say.noPreview}</p>
    </div>
  )
}
