import type { ReactNode } from 'react'
import type { Failure } from '../api/failure'
import { useLanguage } from '../language/language'
import { Notice } from './Notice'

interface Props {
  failure: Pick<Failure, 'kind' | 'detail'>
  children: ReactNode
}

/** What happened and what to do; the buttons for it are the caller's. */
export function FailureNotice({ failure: { kind, detail }, children }: Props) {
  const { messages: say, language } = useLanguage()
  const { title, advice } = say.failure[kind]
  return (
    <Notice title={title} actions={children}>
      {detail && (
        <p>
          {language !== 'en' && `${say.serviceSays} `}
          <span lang="en">{detail}</span>
        </p>
      )}
      <p>{advice}</p>
    </Notice>
  )
}
