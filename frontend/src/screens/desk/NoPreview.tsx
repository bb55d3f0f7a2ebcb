import { useMessages } from '../../shared/language/language'
import { Icon } from '../../shared/ui/Icon'
import css from './NoPreview.module.css'

/** Stands in for a file that this browser cannot show. */
export function NoPreview({ name }: { name: string }) {
  const say = useMessages()
  return (
    <div className={css.blank}>
      <Icon name="picture" />
      <p>{name}</p>
      <p className={css.note}>{say.noPreview}</p>
    </div>
  )
}
