// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Status } from '../../features/drawing/useDrawing'
import { Failure, type FailureKind } from '../../shared/api/failure'
import { keyHeaders } from '../../shared/api/key'
import { en } from '../../shared/language/en'
import { DrawingStatus } from './DrawingStatus'

afterEach(cleanup)

function stand(status: Status, hasPreview = true) {
  const control = { status, again: vi.fn(), cancel: vi.fn() }
  const onRemove = vi.fn()
  const onKey = vi.fn()
  const { rerender } = render(
    <DrawingStatus control={control} hasPreview={hasPreview} onKey={onKey} onRemove={onRemove} />,
  )
  const become = (next: Status) =>
    rerender(
      <DrawingStatus
        control={{ ...control, status: next }}
        hasPreview={hasPreview}
        onKey={onKey}
        onRemove={onRemove}
      />,
    )
  return { ...control, onRemove, onKey, become }
}

it.each(Object.keys(en.failure) as FailureKind[])(
  'tells what happened and what to do: %s',
  kind => {
    stand({ step: 'failed', failure: new Failure(kind, 'The service’s own words.') })
    const { textContent } = screen.getByRole('alert')
    expect(textContent).toContain(en.failure[kind].title)
    expect(textContent).toContain(en.failure[kind].advice)
    expect(textContent).toContain('The service’s own words.')
  },
)

it('ends the progress when the drawing ends, however it ends', () => {
  const working: Status = { step: 'working', since: Date.now(), progress: { step: 'drawing' } }
  const { become } = stand(working)
  for (const ended of [
    { step: 'failed', failure: new Failure('slow') },
    { step: 'cancelled' },
    { step: 'idle' },
    { step: 'working', since: 0, progress: { step: 'away', reason: 'offline' } },
  ] satisfies Status[]) {
    become(working)
    expect(screen.getByRole('progressbar')).toBeDefined()
    become(ended)
    expect(screen.queryByRole('progressbar')).toBeNull()
  }
})

it('measures the sending and only goes on about the rest', () => {
  const { become } = stand({ step: 'working', since: 0, progress: { step: 'sending', share: 0.4 } })
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('40')
  become({ step: 'working', since: 0, progress: { step: 'drawing' } })
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull()
})

it('takes an unreadable file off the desk when its failure is dismissed', () => {
  const { onRemove, cancel } = stand({ step: 'failed', failure: new Failure('notAnImage') }, false)
  expect(screen.queryByText('Try again')).toBeNull()
  fireEvent.click(screen.getByText('Dismiss'))
  expect(onRemove).toHaveBeenCalled()
  expect(cancel).not.toHaveBeenCalled()
})

it('keeps a file that cannot be shown where it was the service that failed', () => {
  for (const kind of ['broken', 'busy', 'slow', 'interrupted'] as const) {
    const { onRemove, again } = stand({ step: 'failed', failure: new Failure(kind) }, false)
    fireEvent.click(screen.getByText('Try again'))
    expect(again).toHaveBeenCalled()
    fireEvent.click(screen.getByText('Dismiss'))
    expect(onRemove).not.toHaveBeenCalled()
    cleanup()
  }
})

it('takes a key where the service asks for one', () => {
  const { onKey } = stand({ step: 'failed', failure: new Failure('locked') })
  expect(screen.queryByText('Try again')).toBeNull()
  fireEvent.change(screen.getByLabelText('Key'), { target: { value: ' secret ' } })
  fireEvent.click(screen.getByText('Use it'))
  expect(onKey).toHaveBeenCalled()
  expect(keyHeaders()).toEqual({ 'X-API-Key': 'secret' })
})

it('tells whoever reports a broken service by what name the request is known', () => {
  const failure = new Failure('broken', undefined, undefined, 'a1b2')
  stand({ step: 'failed', failure })
  expect(screen.getByRole('alert').textContent).toContain('a1b2')
})
