// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Crashed } from './Crashed'
import { ErrorBoundary } from './ErrorBoundary'

afterEach(cleanup)

it('says what to do in place of what broke, and goes on with what is around it', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  let isBroken = true
  const Part = () => {
    if (isBroken) throw new Error('broken')
    return <p>well again</p>
  }
  render(
    <>
      <p>three photos</p>
      <ErrorBoundary instead={again => <Crashed onAgain={again} />}>
        <Part />
      </ErrorBoundary>
    </>,
  )
  expect(screen.getByRole('alert').textContent).toContain('Your photos are still here')
  expect(screen.getByText('three photos')).toBeDefined()
  isBroken = false
  fireEvent.click(screen.getByText('Go on'))
  expect(screen.getByText('well again')).toBeDefined()
})
