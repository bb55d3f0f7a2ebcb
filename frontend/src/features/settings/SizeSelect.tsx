import type { Capabilities } from '../../shared/api/capabilities'
import { useMessages } from '../../shared/language/language'
import { Select } from '../../shared/ui/Select'
import { screenSize } from './screenSize'
import type { WantedSize } from './settings'

interface Props {
  size: WantedSize
  sizes: Capabilities['sizes']
  onChange: (size: WantedSize) => void
}

/** Steps of the longer side, as far as the service goes; a link may carry any value between the ends. */
const steps = [450, 720, 1080, 1600, 2048, 4096]

export function SizeSelect({ size, sizes, onChange }: Props) {
  const say = useMessages()
  const { min, max, full } = sizes
  const pixels = [...steps, ...(typeof size === 'number' ? [size] : [])]
    .filter(each => each >= min && each <= max)
    .sort((one, other) => one - other)
  const offered: WantedSize[] = [...new Set(pixels), 'screen', ...(full ? ['full' as const] : [])]
  const labelOf = (each: WantedSize) => {
    if (each === 'full') return say.sizeFull
    if (each === 'screen') return say.sizeScreen(screenSize(sizes))
    const note = say.sizeNote[each]
    return note ? `${say.sizeOf(each)}, ${note}` : say.sizeOf(each)
  }
  return (
    <Select label={say.size} values={offered} labelOf={labelOf} value={size} onChange={onChange} />
  )
}
