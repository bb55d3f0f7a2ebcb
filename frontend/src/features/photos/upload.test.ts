import { expect, it } from 'vitest'
import { planOf } from './upload'

const reads = ['image/jpeg', 'image/png']
const phone = { width: 4032, height: 3024 }
const jpeg = (size: number) => ({ type: 'image/jpeg', size })

it('sends a large photo no larger than the drawing needs', () => {
  expect(planOf(jpeg(4e6), phone, 1080, reads)).toMatchObject({ step: 'encode', longest: 1350 })
})

it('sends a light photo as it is, and one that is to be drawn in full', () => {
  expect(planOf(jpeg(9e4), { width: 600, height: 400 }, 1080, reads)).toEqual({ step: 'asItIs' })
  expect(planOf(jpeg(9e6), phone, 'full', reads)).toEqual({ step: 'asItIs' })
})

it('never sends a type as it is that the service does not read, however light', () => {
  for (const type of ['image/avif', 'image/heic']) {
    const plan = planOf({ type, size: 9e4 }, { width: 1200, height: 900 }, 1080, reads)
    expect(plan).toEqual({ step: 'encode', longest: 1200, orAsItIs: false })
    expect(planOf({ type, size: 9e4 }, phone, 'full', reads)).toMatchObject({ longest: 4032 })
  }
})

it('sends such a type as it is to a service that reads it', () => {
  const plan = planOf({ type: 'image/heic', size: 9e5 }, phone, 'full', [...reads, 'image/heic'])
  expect(plan).toEqual({ step: 'asItIs' })
})

it('leaves to the service what this browser cannot decode', () => {
  expect(planOf({ type: 'image/tiff', size: 9e6 }, undefined, 1080, reads)).toEqual({
    step: 'asItIs',
  })
})
