// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { lazily } from './lazily'

afterEach(cleanup)

it('shows the part once it is loaded', async () => {
  const Part = lazily(async () => () => <p>the camera</p>)
  render(<Part onClose={() => {}} />)
  await screen.findByText('the camera')
})

it('says so where a part cannot be had, and takes nothing else with it', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  const Part = lazily(() => Promise.reject(new TypeError('Failed to fetch a module')))
  render(
    <>
      <p>three photos</p>
      <Part onClose={() => {}} />
    </>,
  )
  expect((await screen.findByRole('alert')).textContent).toContain('did not load')
  expect(screen.getByText('three photos')).toBeDefined()
})
