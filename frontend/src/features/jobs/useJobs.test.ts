// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { JobCapabilities } from '../../shared/api/capabilities'
import { useJobs } from './useJobs'

beforeEach(() => history.replaceState(null, '', '/?size=450'))

const offered: JobCapabilities = {
  kinds: ['clip', 'album'],
  formats: { read: ['image/gif', 'video/mp4', 'application/zip'], write: [] },
  limits: { maxBytes: 1e9, maxFiles: 10, keepSeconds: 3600 },
}
const photo = new File(['\u00ff'], 'cat.jpg', { type: 'image/jpeg' })
const film = new File(['....ftypisom'], 'film.mp4', { type: 'video/mp4' })
const album = new File(['PK\x03\x04'], 'trip.zip', { type: 'application/zip' })

function stand(options: Partial<Parameters<typeof useJobs>[0]> = {}) {
  const onPhotos = vi.fn()
  const all = { offered, isKnown: true, onPhotos, mayStop: () => true, ...options }
  return { ...renderHook(useJobs, { initialProps: all }), onPhotos, all }
}

it('takes films and albums, one at a time, and leaves photos to the desk', async () => {
  const { result, onPhotos } = stand()
  await act(() => result.current.take([photo, film, album]))
  expect(onPhotos).toHaveBeenCalledWith([photo])
  expect(result.current.work).toMatchObject({
    chosen: { file: film, kind: 'clip', type: 'video/mp4' },
    others: ['trip.zip'],
  })
  expect(result.current.isOpen).toBe(true)
})

it('leaves everything to the desk where no service draws it', async () => {
  const { result, onPhotos } = stand({ offered: undefined })
  await act(() => result.current.take([film]))
  expect(onPhotos).toHaveBeenCalledWith([film])
  expect(result.current.isOpen).toBe(false)
  const photosAlone = stand({ offered: { ...offered, kinds: ['album'] } })
  await act(() => photosAlone.result.current.take([film, album]))
  expect(photosAlone.onPhotos).toHaveBeenCalledWith([film])
  expect(photosAlone.result.current.work?.chosen?.file).toBe(album)
})

it('waits with films, and not with photos, until the service has told what it draws', async () => {
  const { result, rerender, onPhotos, all } = stand({ offered: undefined, isKnown: false })
  await act(() => result.current.take([photo]))
  expect(onPhotos).toHaveBeenCalledWith([photo])
  const taken = result.current.take([film])
  await act(() => new Promise(done => setTimeout(done, 50)))
  expect(onPhotos).toHaveBeenCalledTimes(1)
  await act(async () => rerender({ ...all, offered, isKnown: true }))
  await act(() => taken)
  expect(result.current.work?.chosen?.file).toBe(film)
  expect(onPhotos).toHaveBeenCalledTimes(1)
})

it('names the job in the address; Back leaves it, and Forward finds it again', async () => {
  const { result } = stand()
  await act(() => result.current.take([film]))
  act(() => result.current.tell('a1'))
  expect(location.search).toBe('?size=450&job=a1')
  act(() => history.back())
  await waitFor(() => expect(result.current.isOpen).toBe(false))
  expect(location.search).toBe('?size=450')
  act(() => history.forward())
  await waitFor(() => expect(result.current.isOpen).toBe(true))
  expect(result.current.work).toMatchObject({ id: 'a1', chosen: { file: film } })
})

it('leads back from a job to the one before', async () => {
  const { result } = stand()
  await act(() => result.current.take([film]))
  act(() => result.current.tell('a1'))
  act(() => result.current.tell('b2'))
  expect(location.search).toBe('?size=450&job=b2')
  act(() => history.back())
  await waitFor(() => expect(result.current.work?.id).toBe('a1'))
  expect(result.current.isOpen).toBe(true)
})

it('finds a job by its link, and leaves the address without it when closed', async () => {
  history.replaceState(null, '', '/?job=a1')
  const { result } = stand({ offered: undefined })
  expect(result.current.work).toMatchObject({ id: 'a1' })
  expect(result.current.isOpen).toBe(true)
  act(() => result.current.close())
  expect(location.search).toBe('')
  expect(result.current.isOpen).toBe(false)
})

it('asks before another file takes the place of one that is being sent', async () => {
  let answer = false
  const { result } = stand({ mayStop: () => answer })
  await act(() => result.current.take([film]))
  expect(result.current.work).toBeUndefined()
  answer = true
  await act(() => result.current.take([film]))
  expect(result.current.work).toBeDefined()
})
