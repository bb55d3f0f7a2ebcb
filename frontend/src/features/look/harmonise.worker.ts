import { photoColors } from '../device/picture/photoColors'
import type { Pixels } from '../device/picture/pixels'

addEventListener('message', (event: MessageEvent<{ photo: Pixels; cartoon: Pixels }>) => {
  const { photo, cartoon } = event.data
  const answer = photoColors(photo, cartoon).data
  postMessage({ answer }, { transfer: [answer.buffer] })
})
