import type { ReactNode } from 'react'
import type { Failure } from '../api/failure'
import { useLanguage } from '../language/language'
import { Notice } from './Notice'

interface Props {
  failure: Pick<Failure, 'kind' | 'detail' | 'requestId'>
  children: ReactNode
}

/** What happened and what to do; the buttons for it are the caller's. */
export function FailureNotice({ failure: { kind, detail, requestId }, children }: Props) {
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
      <p>
        {advice}
        {/* Whoever runs the service finds the request by it. */}
        {kind === 'broken' && requestId && ` ${say.reportAs(requestId)}`}
      </p>
    </Notice>
  )
}
