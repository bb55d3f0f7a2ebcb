import { expect, it } from 'vitest'
import { filesOf } from './files'

const file = (name: string) => ({
  name,
  isFile: true,
  file: (done: (file: File) => void) => done(new File(['x'], name)),
})
const folder = (name: string, ...inside: { name: string }[]) => ({
  name,
  isDirectory: true,
  createReader: () => {
    // As browsers do: some at a time, then none.
    const rest = [...inside]
    return { readEntries: (done: (some: unknown[]) => void) => done(rest.splice(0, 2)) }
  },
})
const lost = { name: 'gone.jpg', isFile: true, file: (_: unknown, fail: () => void) => fail() }

function transfer(...entries: { name: string }[]) {
  return {
    files: entries.map(({ name }) => new File(['x'], name)),
    items: entries.map(entry => ({ kind: 'file', webkitGetAsEntry: () => entry })),
  } as unknown as DataTransfer
}
const names = async (given: DataTransfer | null) => (await filesOf(given)).map(each => each.name)

it('walks a folder to the end, in the order of names, and leaves hidden files out', async () => {
  const album = folder(
    'album',
    file('10.jpg'),
    file('9.jpg'),
    folder('in', file('a.jpg')),
    file('.x'),
  )
  expect(await names(transfer(album, file('b.jpg')))).toEqual(['9.jpg', '10.jpg', 'a.jpg', 'b.jpg'])
})

it('goes on after a file that cannot be read', async () => {
  expect(await names(transfer(folder('album', lost, file('b.jpg'))))).toEqual(['b.jpg'])
})

it('takes files as they are, and nothing of nothing', async () => {
  expect(await names(transfer(file('a.jpg')))).toEqual(['a.jpg'])
  expect(await names(null)).toEqual([])
})
