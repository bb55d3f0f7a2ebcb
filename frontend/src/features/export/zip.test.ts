import { expect, it } from 'vitest'
import { zip } from './zip'

it('puts each file in, under a name of its own', async () => {
  const cat = new File(['one'], 'cat.png')
  const bytes = await (await zip([cat, cat], 'all.zip')).bytes()
  const text = new TextDecoder('latin1').decode(bytes)
  expect(text.startsWith('PK')).toBe(true)
  expect(text).toContain('cat.png')
  expect(text).toContain('cat (2).png')
})
