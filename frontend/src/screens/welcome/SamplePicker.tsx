import { useMessages } from '../../shared/language/language'
import css from './SamplePicker.module.css'
import { fetchSample, samples, sampleThumbUrl } from './samples'

interface Props {
  onFiles: (files: File[]) => void
  onFailure: () => void
}

export function SamplePicker({ onFiles, onFailure }: Props) {
  const say = useMessages()
  return (
    <section className={css.samples}>
      <h2 className={css.title}>{say.samples}</h2>
      <ul className={css.row}>
        {samples.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className={css.sample}
              onClick={() => fetchSample(id).then(file => onFiles([file]), onFailure)}
            >
              <img src={sampleThumbUrl(id)} alt={say.sample[id]} width="160" height="160" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
