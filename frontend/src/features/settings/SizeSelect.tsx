import { useMessages } from '../../shared/language/language'
import { Select } from '../../shared/ui/Select'
import { sizes } from './settings'

interface Props {
  size: number
  onChange: (size: number) => void
}

export function SizeSelect({ size, onChange }: Props) {
  const say = useMessages()
  // A link may ask for a size that is none of the steps.
  const offered = [...new Set([...sizes, size])].sort((a, b) => a - b)
  const labelOf = (each: number) => {
    const note = say.sizeNote[each]
    return note ? `${say.sizeOf(each)}, ${note}` : say.sizeOf(each)
  }
  return (
    <Select label={say.size} values={offered} labelOf={labelOf} value={size} onChange={onChange} />
  )
}
