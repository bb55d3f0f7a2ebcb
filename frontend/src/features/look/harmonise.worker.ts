import { harmonise, type Pixels } from './harmonise'

addEventListener('message', (event: MessageEvent<{ photo: Pixels; cartoon: Pixels }>) => {
  const { photo, cartoon } = event.data
  const data = harmonise(photo, cartoon)
  postMessage(data, { transfer: [data.buffer] })
})
