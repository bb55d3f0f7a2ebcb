import type { ReactNode } from 'react'
import type { Failure } from '../../shared/api/failure'
import { useLanguage } from '../../shared/language/language'
import { Notice } from '../../shared/ui/Notice'
import { unknownJob } from './runJob'
import { useJobWords } from './words/useJobWords'

/** What only jobs meet, by the problem's stable type. */
const named = {
  [unknownJob]: 'gone',
  'urn:cartoonify:jobs-off': 'off',
  'urn:cartoonify:jobs-full': 'full',
  'urn:cartoonify:job-given-up': 'givenUp',
} as const

/** What happened to a job and what to do; the buttons for it are the caller's. */
export function JobFailureNotice({ failure, children }: { failure: Failure; children: ReactNode }) {
  const { messages: say, language } = useLanguage()
  const words = useJobWords()
  const { kind, type = '', detail, requestId } = failure
  const special = named[type as keyof typeof named]
  const { title, advice } = words.failure[special ?? kind] ?? say.failure[kind]
  return (
    <Notice title={title} actions={children}>
      {/* Of a job that is gone the service knows no more than the page. */}
      {detail && special !== 'gone' && (
        <p>
          {language !== 'en' && `${say.serviceSays} `}
          <span lang="en">{detail}</span>
        </p>
      )}
      <p>
        {advice}
        {kind === 'broken' && requestId && ` ${say.reportAs(requestId)}`}
      </p>
    </Notice>
  )
}
