import { expect, it } from 'vitest'
import { curlOf } from './curl'

const order = { style: 'hayao', tier: 'fast', size: 1080 } as const
const finish = { strength: 1.2, colors: 'photo', format: 'jpeg', quality: 0.9 } as const

it('asks for what is on the table', () => {
  expect(curlOf('http://x/api/v1/cartoons', order, finish)).toBe(
    [
      'curl http://x/api/v1/cartoons',
      '-F image=@photo.jpg',
      '-F style=hayao',
      '-F tier=fast',
      '-F size=1080',
      '-F strength=1.2',
      '-F colors=photo',
      '-F format=jpeg',
      '-o cartoon.jpg',
    ].join(' \\\n  '),
  )
})

it('leaves a place for the key where one is asked for, and names none', () => {
  expect(curlOf('http://x', order, finish, 'X-API-Key')).toContain("-H 'X-API-Key: YOUR-KEY'")
})
