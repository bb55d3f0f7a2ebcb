import { expect, it } from 'vitest'
import { fitWithin } from './scale'

it('brings the longer side down and keeps the shape', () => {
  expect(fitWithin({ width: 4000, height: 3000 }, 2048)).toEqual({ width: 2048, height: 1536 })
  expect(fitWithin({ width: 3000, height: 4000 }, 2048)).toEqual({ width: 1536, height: 2048 })
})

it('never enlarges', () => {
  expect(fitWithin({ width: 300, height: 200 }, 450)).toEqual({ width: 300, height: 200 })
})

it('leaves a sliver of a panorama', () => {
  expect(fitWithin({ width: 9000, height: 2 }, 450)).toEqual({ width: 450, height: 1 })
})
