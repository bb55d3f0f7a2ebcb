// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Colors } from '../../shared/api/service'
import { harmonised } from './harmonised'
import { useLook } from './useLook'

vi.mock('./harmonised')

const picture = () => ({ close: vi.fn() }) as unknown as ImageBitmap
const photo = picture()
const cartoon = picture()

beforeEach(() => void vi.mocked(harmonised).mockReset())

const look = (colors: Colors, before: ImageBitmap | undefined = photo) =>
  renderHook(({ colors }) => useLook(before, cartoon, colors), { initialProps: { colors } })

it('shows the style’s colours at once and the photo’s when they are worked out', async () => {
  const made = picture()
  let finish = (_: ImageBitmap) => {}
  vi.mocked(harmonised).mockReturnValue(new Promise(done => (finish = done)))
  const { result, rerender } = look('style')
  expect(result.current).toMatchObject({ picture: cartoon, isWorking: false })
  rerender({ colors: 'photo' })
  expect(result.current).toMatchObject({ picture: cartoon, isWorking: true })
  await act(async () => finish(made))
  expect(result.current).toMatchObject({ picture: made, isWorking: false })
  rerender({ colors: 'style' })
  expect(made.close).toHaveBeenCalled()
})

it('says so when they cannot be worked out', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  vi.mocked(harmonised).mockRejectedValue(new Error('no memory'))
  const { result } = look('photo')
  await act(async () => {})
  expect(result.current).toMatchObject({ picture: cartoon, isWorking: false, hasFailed: true })
})

it('waits for nothing where there is no photo to see', () => {
  const { result } = renderHook(() => useLook(undefined, cartoon, 'photo'))
  expect(result.current.isWorking).toBe(false)
})
