import type { Request } from 'playwright-core'

/** Whether a request may have something of the visitor's in it: all but a plain file's. */
export const carries = (request: Request): boolean =>
  request.method() !== 'GET' || request.postData() !== null || new URL(request.url()).search !== ''
