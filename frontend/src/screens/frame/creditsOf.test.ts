import { expect, it } from 'vitest'
import type { Style } from '../../shared/api/service'
import { creditsOf } from './creditsOf'

const style = (title: string, credit: string): Style => ({
  id: title,
  title,
  credit,
  licence: 'MIT',
  description: '',
  tiers: ['fast'],
})

it('thanks the same makers once', () => {
  const styles = [style('Hayao', 'Chen'), style('Ink', 'Someone'), style('Hosoda', 'Chen')]
  expect(creditsOf(styles)).toEqual([
    { credit: 'Chen (MIT)', titles: ['Hayao', 'Hosoda'] },
    { credit: 'Someone (MIT)', titles: ['Ink'] },
  ])
})
