import { useState } from 'react'
import { useJobWords } from '../../features/jobs/words/useJobWords'
import { jobOfLink, linkOfJob } from '../../features/jobs/work'
import { useMessages } from '../../shared/language/language'
import { Button } from '../../shared/ui/Button'
import { Icon } from '../../shared/ui/Icon'

/** Copies the address that finds the job again; where browsers allow no copying, it stands above the page. */
export function LinkButton() {
  const say = useMessages()
  const words = useJobWords()
  const [isCopied, setIsCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  const copy = async () => {
    const { origin, pathname, search } = location
    await navigator.clipboard.writeText(origin + pathname + linkOfJob(jobOfLink(search), ''))
    setIsCopied(true)
    setTimeout(() => setIsCopied(false), 2000)
  }
  return (
    <Button onClick={() => void copy().catch(() => {})}>
      <Icon name={isCopied ? 'done' : 'link'} />
      {isCopied ? say.copied : words.copyLink}
    </Button>
  )
}
