import type { Messages } from '../../shared/language/en'

export type SampleId = keyof Messages['sample']

interface Sample {
  id: SampleId
  by: string
  licence: 'CC0' | 'publicDomain'
}

export const samples: readonly Sample[] = [
  { id: 'astronaut', by: 'NASA', licence: 'publicDomain' },
  { id: 'chelsea', by: 'Stéfan van der Walt', licence: 'CC0' },
  { id: 'coffee', by: 'Rachel Michetti', licence: 'CC0' },
  { id: 'rocket', by: 'SpaceX', licence: 'CC0' },
]

export const sampleUrl = (id: SampleId) => `${import.meta.env.BASE_URL}samples/${id}.jpg`
export const sampleThumbUrl = (id: SampleId) =>
  `${import.meta.env.BASE_URL}samples/${id}-small.webp`

export async function fetchSample(id: SampleId): Promise<File> {
  const answer = await fetch(sampleUrl(id))
  if (!answer.ok) throw new Error(`Sample ${id}: ${answer.status}`)
  return new File([await answer.blob()], `${id}.jpg`, { type: 'image/jpeg' })
}
