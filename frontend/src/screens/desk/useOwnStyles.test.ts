// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Photo } from '../../features/photos/photo'
import type { Choices } from '../../features/settings/settings'
import { useOwnStyles } from './useOwnStyles'

const cat: Photo = { id: 'cat', name: 'cat', file: new Blob() }
const dog: Photo = { ...cat, id: 'dog' }

it('draws each photo in its own style once that is wanted, and the rest as chosen for all', () => {
  const change = vi.fn<(choices: Choices) => void>()
  const { result } = renderHook(() => useOwnStyles({ style: 'hayao', size: 720 }, change))
  act(() => result.current.changeFor(cat)({ style: 'shinkai' }))
  expect(change).toHaveBeenCalledWith({ style: 'shinkai' })

  act(() => result.current.setStyleFor('this'))
  act(() => result.current.changeFor(cat)({ style: 'paprika' }))
  expect(result.current.choicesFor(cat)).toEqual({ style: 'paprika', size: 720 })
  expect(result.current.choicesFor(dog)).toEqual({ style: 'hayao', size: 720 })

  act(() => result.current.setStyleFor('all'))
  expect(result.current.choicesFor(cat)).toEqual({ style: 'hayao', size: 720 })
})
