import { harmonise, type Pixels } from './harmonise'

addEventListener('message', (event: MessageEvent<{ photo: Pixels; cartoon: Pixels }>) => {
  const { photo, cartoon } = event.data
  const answer = harmonise(photo, cartoon)
  postMessage({ answer }, { transfer: [answer.buffer] })
})
