import { expect, it, vi } from 'vitest'
import { endJob, fetchResult, type Job, nameOf } from './jobs'

const { signal } = new AbortController()
const job = { id: 'a1', result: { href: '', type: 'image/gif', bytes: 10 } } as Job

it('fetches what a job made, under its name, and tells how much is there', async () => {
  const named = { 'Content-Disposition': "inline; filename*=UTF-8''cat%20nap-hayao.gif" }
  const fetched = vi
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(new Response('0123456789', { headers: named }))
  const shares: number[] = []
  const file = await fetchResult(job, signal, share => shares.push(share))
  expect(fetched.mock.calls[0]?.[0]).toMatch(/\/api\/v1\/jobs\/a1\/result$/)
  expect(file.name).toBe('cat nap-hayao.gif')
  expect(file.type).toBe('image/gif')
  expect(await file.text()).toBe('0123456789')
  expect(shares.at(-1)).toBe(1)
})

it('says what the service says, and that a connection broke in the middle', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  fetched.mockResolvedValue(Response.json({ type: 'urn:cartoonify:unknown-job' }, { status: 404 }))
  await expect(fetchResult(job, signal, () => {})).rejects.toMatchObject({
    type: 'urn:cartoonify:unknown-job',
  })
  vi.stubGlobal('navigator', { onLine: true })
  const broken = new ReadableStream({ pull: stream => stream.error(new TypeError('network')) })
  fetched.mockResolvedValue(new Response(broken))
  await expect(fetchResult(job, signal, () => {})).rejects.toMatchObject({ kind: 'unreachable' })
  vi.unstubAllGlobals()
})

it('takes a job that is gone for ended', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  fetched.mockResolvedValue(new Response('', { status: 404 }))
  await endJob('a1', signal)
  expect(fetched.mock.calls[0]?.[1]?.method).toBe('DELETE')
  fetched.mockResolvedValue(new Response('', { status: 503 }))
  await expect(endJob('a1', signal)).rejects.toMatchObject({ kind: 'busy' })
})

it('reads names of any letters, and none that make no sense', () => {
  expect(nameOf('inline; filename="x"; filename*=UTF-8\'\'%E7%8C%AB.mp4')).toBe('猫.mp4')
  expect(nameOf("inline; filename*=UTF-8''%E7%")).toBeUndefined()
  expect(nameOf(null)).toBeUndefined()
})
