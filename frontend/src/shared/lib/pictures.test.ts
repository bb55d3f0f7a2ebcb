import { expect, it, vi } from 'vitest'
import { Pictures } from './pictures'

const close = vi.fn()
const picture = (side: number) => ({ width: side, height: side, close }) as unknown as ImageBitmap
const file = () => new Blob(['x'])

it('decodes a file once for all who look at it', async () => {
  const decode = vi.fn(async () => picture(10))
  const pictures = new Pictures(decode, 1e6)
  const cat = file()
  const [one, other] = [pictures.borrow(cat), pictures.borrow(cat)]
  expect(await one.picture).toBe(await other.picture)
  expect(decode).toHaveBeenCalledTimes(1)
})

it('closes what nobody looks at once the budget is spent, and nothing else', async () => {
  close.mockClear()
  const pictures = new Pictures(async () => picture(10), 2 * 400)
  const kept = pictures.borrow(file())
  await kept.picture
  for (let count = 0; count < 5; count++) await pictures.with(file(), async () => {})
  await Promise.resolve()
  // Two of six fit, and the one in use is one of them.
  expect(close).toHaveBeenCalledTimes(4)
  kept.release()
  expect(close).toHaveBeenCalledTimes(4)
})

it('tries a file again that could not be decoded', async () => {
  const decode = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValue(picture(1))
  const pictures = new Pictures(decode, 1e6)
  const cat = file()
  await expect(pictures.borrow(cat).picture).rejects.toThrow('no')
  await expect(pictures.borrow(cat).picture).resolves.toBeDefined()
})
